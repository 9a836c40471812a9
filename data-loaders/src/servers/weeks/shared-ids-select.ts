import type { Judged } from "../grouping/event-queries.ts";
import type { ComputedRows } from "../server.ts";

/**
 * The ids of some buckets' rows that rows of other buckets bear too, as columns `id` and `bucket`: the bucket of the other row
 * where that may be in a group; rows in doubt never are, and may come with any bucket.
 *
 * @param others - the condition that a row is in another bucket
 * @returns null where no two rows can bear the same id
 */
export function sharedIdsSelect({ dialect, from, judged, buckets }: Judged, others: string): string | null {
  const id = judged.event_id;
  if (!id || !buckets || (id.isUnique && id.isAlwaysSure)) return null;
  const trimmed = dialect.trimmed?.(id.value) ?? id.value;
  const rows = (value: string, only: string | null, ...where: string[]): ComputedRows => ({
    from,
    layers: [
      {
        vitals_id: value,
        vitals_is_sure: id.isSure,
        vitals_bucket: buckets.of(`(${judged.micros})`),
      },
    ],
    only,
    where: ["vitals_id IS NOT NULL", ...where],
  });
  const met = (some: ComputedRows, among: ComputedRows, isTogether: boolean) => {
    const select = dialect.met(["vitals_id", "vitals_bucket"], some, { name: "vitals_id", rows: among }, isTogether);
    return `SELECT vitals_id AS id, vitals_bucket AS bucket FROM (${select}) AS met_ids`;
  };
  if (!id.isTogether || id.isAlwaysSure || !dialect.trimmed) {
    return met(rows(trimmed, others), rows(trimmed, buckets.only), id.isTogether);
  }
  // What only differs by blanks may be on another server; rows in doubt are few, so that their ids may travel.
  const inDoubt = "NOT vitals_is_sure";
  return [
    met(rows(id.value, others), rows(id.value, buckets.only), true),
    met(rows(id.value, others), rows(trimmed, buckets.only, inDoubt), false),
    met(rows(trimmed, buckets.only), rows(trimmed, others, inDoubt), false),
  ].join(" UNION ALL ");
}
