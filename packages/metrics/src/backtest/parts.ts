import { mondayOf, msPerDay } from "@vitals/tables";
import { gradedAreaUnderCurve } from "../grading/area-under-curve.ts";
import { type GradedRows, someRows } from "../grading/graded-rows.ts";
import { outcomeCounts } from "../grading/outcome-counts.ts";
import { rankWithinDates } from "../grading/ranking.ts";
import type { Competitor } from "./competitor.ts";

/** How well customers were ranked in one year or segment. */
export interface Part {
  readonly part: "year" | "segment";
  readonly name: string;
  readonly rows: number;
  readonly churned: number;
  readonly retained: number;
  /** AUC within dates and its standard error by competitor, in their order; null where it cannot be said. */
  readonly grades: readonly { readonly value: number | null; readonly standardError: number | null }[];
}

/** Grades competitors by year and by segment. */
export function partsOf(
  rows: GradedRows,
  competitors: readonly Competitor[],
  segmentOf: (account: number) => string | null,
): Part[] {
  const years = Array.from(rows.date, (week) => String(new Date(mondayOf(week) * msPerDay).getUTCFullYear()));
  const segments = Array.from(rows.account, (account) => segmentOf(account) ?? "none");
  return [...partsBy("year", years, rows, competitors), ...partsBy("segment", segments, rows, competitors)];
}

function partsBy(
  part: Part["part"],
  names: readonly string[],
  rows: GradedRows,
  competitors: readonly Competitor[],
): Part[] {
  return [...new Set(names)].sort().map((name) => {
    const members = Int32Array.from(names.keys()).filter((i) => names[i] === name);
    const those = someRows(rows, members);
    return {
      part,
      name,
      rows: members.length,
      ...outcomeCounts(those),
      grades: competitors.map(({ risk }) => {
        const ranking = rankWithinDates(
          those,
          Float64Array.from(members, (i) => risk[i] as number),
        );
        const { value, standardError } = gradedAreaUnderCurve(ranking);
        return { value, standardError };
      }),
    };
  });
}
