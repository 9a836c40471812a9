import { weekNumber } from "@vitals/tables";
import type { Said } from "../ledger/said.ts";
import type { FiredAlarm } from "./fired-alarm.ts";

/**
 * Alarms that were first published in these weeks, with how long later weeks went on saying them: from the ledger alone, so
 * that today's rules have no say in it. Those that stood already in the first week published are left out, because
 * nobody can tell when they would have been said.
 */
export function publishedAlarms(
  published: readonly Said[],
  accountOf: (id: string) => number | undefined,
  answers: ReadonlyMap<string, Pick<FiredAlarm, "answeredOn" | "reason">>,
): FiredAlarm[] {
  const fired = new Map<string, FiredAlarm>();
  const standing = new Set(published[0]?.alarms.map(({ id }) => id));
  const isNew = (id: string, firstWeek: number, week: number) => !standing.has(id) || firstWeek === week;
  for (const { week, alarms } of published) {
    for (const { id, account: name, type, kind, firstWeek } of alarms) {
      const account = accountOf(name);
      if (type !== "alarm" || account === undefined || !isNew(id, firstWeek, published[0]?.week as number)) continue;
      const first = fired.get(id)?.week ?? weekNumber(week);
      const { answeredOn, reason } = answers.get(id) ?? { answeredOn: null, reason: null };
      const heldWeeks = weekNumber(week) - first;
      fired.set(id, { id, kind, account, week: first, heldWeeks, isOver: true, answeredOn, reason });
    }
  }
  const stillSaid = new Set(published.at(-1)?.alarms.map(({ id }) => id));
  return [...fired.values()].map((alarm) => ({ ...alarm, isOver: !stillSaid.has(alarm.id) }));
}
