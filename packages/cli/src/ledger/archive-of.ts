import { isDeepStrictEqual } from "node:util";
import type { Said } from "@vitals/metrics";
import type { ArchivedWeek } from "@vitals/reports/build/site-data/index.ts";
import { bandNames } from "@vitals/tables";
import type { Entry } from "./entry.ts";
import type { Ledger } from "./ledger.ts";
import { weekName } from "./week-name.ts";

/** The weeks that a report on a week can look back on, oldest first; what is not proved is none of them. */
export function archiveOf({ entries }: Pick<Ledger, "entries">, week: number | null): ArchivedWeek[] {
  const until = entries.filter(({ said }) => week !== null && said.week <= week);
  const firsts = until.filter(({ correction }) => correction === 0);
  return firsts.map((first) => {
    const later = until.filter(({ said, correction }) => said.week === first.said.week && correction > 0);
    return {
      name: weekName(first.said.week),
      week: first.said.week,
      page: first.page,
      bands: countBands(first.said),
      alarms: countType(first.said, "alarm"),
      opportunities: countType(first.said, "opportunity"),
      hash: first.hash,
      corrections: later.map((entry, i) => correctionOf(i === 0 ? first : (later[i - 1] as Entry), entry)),
    };
  });
}

function countBands({ accounts }: Said): ArchivedWeek["bands"] {
  const counts = Object.fromEntries(bandNames.map((band) => [band, 0])) as Record<(typeof bandNames)[number], number>;
  for (const { band } of accounts) counts[band]++;
  return counts;
}

function countType({ alarms }: Said, type: "alarm" | "opportunity"): number {
  return alarms.filter((alarm) => alarm.type === type).length;
}

function correctionOf(before: Entry, { said, hash }: Entry): ArchivedWeek["corrections"][number] {
  const bands = (entry: Said) => new Map(entry.accounts.map(({ id, band }) => [id, band]));
  const alarms = (entry: Said) => new Map(entry.alarms.map((alarm) => [alarm.id, alarm]));
  return {
    hash,
    customers: countDifferent(bands(before.said), bands(said)),
    statements: countDifferent(alarms(before.said), alarms(said)),
  };
}

/** How many keys have another value, or are in one of the two only. */
function countDifferent<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): number {
  const keys = new Set([...one.keys(), ...other.keys()]);
  return [...keys].filter((key) => !isDeepStrictEqual(one.get(key), other.get(key))).length;
}
