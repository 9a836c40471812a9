import { msPerDay } from "@vitals/tables";
import { type Columns, column, numbers } from "../columns.ts";

/** A conversation that may answer an alarm. */
export interface Answer {
  /** Epoch day. */
  readonly day: number;
  readonly reason: string | null;
}

/** Conversations by what they may answer, oldest first. */
export interface Answers {
  /** Those that name an alarm of these, by its id. */
  readonly ofAlarm: ReadonlyMap<string, readonly Answer[]>;
  /** Those with an answer and a reason that name no alarm, or none that was raised, by account. */
  readonly ofAccount: ReadonlyMap<string, readonly Answer[]>;
}

/**
 * Sorts conversations by what they may answer.
 *
 * An id of no alarm counts as none, because an alarm's id holds its first week and late data can move that.
 *
 * @param touchpoints - the fact table
 * @param alarmIds - every alarm ever raised
 */
export function answersIn(touchpoints: Columns, alarmIds: ReadonlySet<string>): Answers {
  const text = (name: string) => column<string>(touchpoints, name);
  const [accounts, alarms, answers, reasons] = ["account_id", "alarm_id", "answer", "reason"].map(text);
  const times = numbers(touchpoints, "occurred_at");
  const ofAlarm = new Map<string, Answer[]>();
  const ofAccount = new Map<string, Answer[]>();
  for (let i = 0; i < times.length; i++) {
    const [alarm, said, reason] = [alarms?.[i] ?? null, answers?.[i] ?? null, reasons?.[i] ?? null];
    const answer = { day: Math.floor((times[i] as number) / msPerDay), reason };
    if (alarm !== null && alarmIds.has(alarm)) {
      if (said !== null || reason !== null) push(ofAlarm, alarm, answer);
    } else if (said !== null && reason !== null) push(ofAccount, accounts?.[i] as string, answer);
  }
  for (const list of [...ofAlarm.values(), ...ofAccount.values()]) list.sort(byDay);
  return { ofAlarm, ofAccount };
}

/** Two of one day stand in the order of their reasons, so that the order of rows does not matter. */
export function byDay(one: Answer, other: Answer): number {
  return one.day - other.day || ((one.reason ?? "") < (other.reason ?? "") ? -1 : 1);
}

function push(map: Map<string, Answer[]>, key: string, answer: Answer): void {
  const list = map.get(key);
  if (list) list.push(answer);
  else map.set(key, [answer]);
}
