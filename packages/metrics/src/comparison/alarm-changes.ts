import { type ComparedHealth, eachRow } from "./compared-health.ts";
import { byMoney, type Customer, customerOf } from "./customers.ts";

/** An alarm or an opportunity as one side says it. */
export interface AlarmSaid {
  readonly alarmId: string;
  readonly customer: Customer;
  readonly type: "alarm" | "opportunity";
  readonly kind: string;
  /** Monday, in epoch days. */
  readonly firstWeek: number;
  readonly state: string;
  readonly closedBecause: string | null;
  readonly evidence: string;
}

/** One that is open under one side only, and what the other says of it. */
export interface AlarmChange {
  readonly alarm: AlarmSaid;
  /** What became of it under the side where it is not open. */
  readonly elsewhere: string;
}

/** How often a rule speaks under both. */
export interface RuleCounts {
  readonly kind: string;
  readonly type: "alarm" | "opportunity";
  readonly openBefore: number;
  readonly openAfter: number;
  /** Raised within the weeks compared, whatever became of them. */
  readonly raisedBefore: number;
  readonly raisedAfter: number;
}

/** What changes in the alarms. */
export interface AlarmChanges {
  readonly opened: readonly AlarmChange[];
  readonly closed: readonly AlarmChange[];
  /** Open under both, but first said in another week. */
  readonly redated: number;
  /** Rules whose counts differ. */
  readonly rules: readonly RuleCounts[];
}

/** Every alarm and opportunity of a side. */
export function alarmsSaid({ alarms }: ComparedHealth, customers: ReadonlyMap<string, Customer>): AlarmSaid[] {
  const said: AlarmSaid[] = [];
  eachRow(alarms, (row, cell) => {
    said.push({
      alarmId: String(cell("alarm_id", row)),
      customer: customerOf(customers, String(cell("account_id", row))),
      type: cell("type", row) as AlarmSaid["type"],
      kind: String(cell("kind", row)),
      firstWeek: Number(cell("first_week", row)),
      state: String(cell("state", row)),
      closedBecause: cell("closed_because", row) as string | null,
      evidence: String(cell("evidence", row) ?? ""),
    });
  });
  return said;
}

/**
 * The alarms that are open under one side only.
 *
 * Open under both are those of one rule about one account, even when the week in which they were first said differs.
 *
 * @param since - Monday from which on alarms count as raised lately
 */
export function alarmChanges(before: readonly AlarmSaid[], after: readonly AlarmSaid[], since: number): AlarmChanges {
  const [openBefore, openAfter] = [before.filter(isOpen), after.filter(isOpen)];
  const keptIds = new Set(openBefore.map(({ alarmId }) => alarmId));
  const same = new Set(openAfter.filter(({ alarmId }) => keptIds.has(alarmId)).map(({ alarmId }) => alarmId));
  const onlyBefore = openBefore.filter(({ alarmId }) => !same.has(alarmId));
  const onlyAfter = openAfter.filter(({ alarmId }) => !same.has(alarmId));
  const redated = new Set(onlyBefore.map(subject).filter((each) => onlyAfter.some((other) => subject(other) === each)));
  const changesOf = (open: AlarmSaid[], others: readonly AlarmSaid[]) =>
    open
      .filter((alarm) => !redated.has(subject(alarm)))
      .map((alarm) => ({ alarm, elsewhere: whatBecame(others.find(({ alarmId }) => alarmId === alarm.alarmId)) }))
      .sort((a, b) => byMoney(a.alarm.customer, b.alarm.customer));
  return {
    opened: changesOf(onlyAfter, before),
    closed: changesOf(onlyBefore, after),
    redated: redated.size,
    rules: ruleCounts(before, after, since),
  };
}

function isOpen({ state }: AlarmSaid): boolean {
  return state === "open" || state === "standing";
}

function subject({ customer, kind }: AlarmSaid): string {
  return JSON.stringify([customer.accountId, kind]);
}

function whatBecame(other: AlarmSaid | undefined): string {
  if (!other) return "not raised";
  return other.closedBecause === null ? other.state : `${other.state}: ${other.closedBecause}`;
}

function ruleCounts(before: readonly AlarmSaid[], after: readonly AlarmSaid[], since: number): RuleCounts[] {
  const types = new Map([...before, ...after].map(({ kind, type }) => [kind, type] as const));
  const counts = [...types].map(([kind, type]) => {
    const [was, is] = [before, after].map((side) => side.filter((alarm) => alarm.kind === kind)) as [
      AlarmSaid[],
      AlarmSaid[],
    ];
    const lately = (side: AlarmSaid[]) => side.filter(({ firstWeek }) => firstWeek >= since).length;
    return {
      kind,
      type,
      openBefore: was.filter(isOpen).length,
      openAfter: is.filter(isOpen).length,
      raisedBefore: lately(was),
      raisedAfter: lately(is),
    };
  });
  return counts
    .filter((each) => each.openBefore !== each.openAfter || each.raisedBefore !== each.raisedAfter)
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}
