import {
  type CriticalUse,
  criticalUse,
  type FeatureUse,
  featureAccess,
  featureUses,
  type LaunchCurve,
  launchCurve,
} from "@vitals/metrics";
import type { AccountRow } from "../../src/components/account-file.js";
import type { Book } from "./book.ts";
import { type Columns, rowsOf, type Tables } from "./columns.ts";
import { featureSlug } from "./feature-slugs.ts";

/** Nothing is known of anybody's modules. */
const noModules: Columns = { account_id: [], module: [], enabled_on: [], disabled_on: [] };

/** Commands that have a page: the busiest, so that a catalogue of hostile names does not fill the disk. */
const pagesMost = 400;

/** A command as the catalogue knows it, with how the customers use it. */
export interface Feature {
  readonly event: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly module: string | null;
  readonly group: string | null;
  readonly owner: string | null;
  readonly critical: boolean;
  readonly expected: number | null;
  readonly launchedOn: number | null;
  readonly use: FeatureUse;
  /** Of a critical command: every customer that produced, with its use. */
  readonly criticalUses: readonly CriticalUse[];
  /** Of a command launched since events are read: how it is taken up. */
  readonly launch: LaunchCurve | null;
}

interface CatalogueRow {
  event: string;
  title: string | null;
  kind: string;
  module: string | null;
  group: string | null;
  critical: boolean | null;
  expected_per_user_week: number | null;
  launched_on: number | null;
  owner: string | null;
  events: number;
}

/** Every command but presence that is used or critical, the busiest first. */
export function featureBook(book: Book, facts: Tables): Feature[] {
  const { firstWeek, lastWeek, customers } = book;
  if (lastWeek === null || !facts.command_weeks) return [];
  const ids = new Set(customers.map(({ account_id }) => account_id));
  const uses = featureUses(facts.command_weeks, { customers: ids, lastWeek });
  const startedOn = startDays(facts);
  const canUse = featureAccess(facts.command_weeks as Columns, facts.modules ?? noModules, lastWeek);
  return [...rowsOf<CatalogueRow>(facts.catalogue)]
    .filter(({ kind, critical, event }) => kind !== "presence" && (critical === true || uses.has(event)))
    .sort(
      (a, b) =>
        Number(b.critical ?? false) - Number(a.critical ?? false) ||
        b.events - a.events ||
        (a.event < b.event ? -1 : 1),
    )
    .slice(0, pagesMost)
    .map((row) => {
      const use = uses.get(row.event) ?? { event: row.event, customers: [], customersByWeek: [] };
      return {
        ...featureOf(row, use),
        ...judged(row, use, { customers, firstWeek: firstWeek ?? lastWeek, lastWeek, startedOn, canUse }),
      };
    });
}

function featureOf(row: CatalogueRow, use: FeatureUse): Omit<Feature, "criticalUses" | "launch"> {
  const { event, kind, module, group, owner } = row;
  return {
    ...{ event, kind, module, group, owner, use },
    slug: featureSlug(event),
    title: row.title ?? event,
    critical: row.critical === true,
    expected: row.expected_per_user_week,
    launchedOn: row.launched_on,
  };
}

function judged(
  { critical, launched_on: launchedOn, expected_per_user_week: expected }: CatalogueRow,
  use: FeatureUse,
  {
    customers,
    firstWeek,
    lastWeek,
    startedOn,
    canUse,
  }: {
    customers: readonly AccountRow[];
    firstWeek: number;
    lastWeek: number;
    startedOn: Map<string, number | null>;
    canUse: ReturnType<typeof featureAccess>;
  },
): Pick<Feature, "criticalUses" | "launch"> {
  const useOf = new Map(use.customers.map((each) => [each.accountId, each]));
  const waits = customers.map(({ account_id: id }) => ({
    startedOn: startedOn.get(id) ?? null,
    firstUse: useOf.get(id)?.firstWeek ?? null,
  }));
  // Of an older launch only who used it later is known, and that would be taken for the beginning.
  const isSeen = launchedOn !== null && launchedOn >= firstWeek && launchedOn <= lastWeek + 6 && waits.length > 0;
  return {
    criticalUses: critical
      ? customers.flatMap(({ account_id: id, producing_users: producingUsers }) => {
          if (!canUse(use.event, id)) return [];
          const events = (useOf.get(id)?.weeks.slice(-4) ?? []).reduce((sum, week) => sum + week, 0);
          return criticalUse(id, { events, producingUsers, expected }) ?? [];
        })
      : [],
    launch: isSeen ? launchCurve(waits, { launchedOn, lastWeek }) : null,
  };
}

function startDays(facts: Tables): Map<string, number | null> {
  type Row = { account_id: string; started_on: number | null; first_event_on: number | null };
  const rows = [...rowsOf<Row>(facts.accounts)];
  return new Map(rows.map(({ account_id, started_on, first_event_on }) => [account_id, started_on ?? first_event_on]));
}
