import type { AlarmContext } from "./alarm.ts";
import type { Definition } from "./definition.ts";

/** One thing said about the data as a whole; becomes a row of the `notices` table. */
export interface NoticeStatement {
  readonly cause: string;
  /** Week numbers. */
  readonly firstWeek: number;
  readonly lastWeek: number;
  readonly evidence: string;
  /** How many accounts it concerns. */
  readonly accounts: number;
}

/** A rule about the data, said to ourselves and not of a customer. */
export interface Notice extends Definition {
  /** When it fires, in words. */
  readonly firesWhen: string;
  /** When it closes, in words. */
  readonly closesWhen: string;
  /** Everything said over the whole history, oldest first. */
  readonly tell: (context: AlarmContext) => NoticeStatement[];
}

/** Declares a notice. */
export function defineNotice(notice: Notice): Notice {
  return notice;
}
