import { userInfo } from "node:os";
import type { Facts, Health } from "@vitals/metrics";
import { epochDayOf, isoDate, msPerDay } from "@vitals/tables";
import { findAccount } from "../explain/find-account.ts";
import { UsageError } from "../usage-error.ts";
import type { Conversation } from "./conversation.ts";
import type { JournalOptions } from "./journal-options.ts";
import { alarmsOf, findAlarm, findReason, type KnownAlarm } from "./open-alarms.ts";

/** A conversation that may be written down, and the alarm it answers. */
export interface CheckedConversation {
  conversation: Conversation;
  alarm: KnownAlarm | null;
}

/**
 * Checks what was said against the facts: the account, the alarm, the reason and the day.
 *
 * @param now - decides which day is today and which lie in the future
 * @throws UsageError with the nearest name
 */
export function checkConversation(
  said: JournalOptions,
  { facts, health, reasons, now }: { facts: Facts; health: Health; reasons: readonly string[]; now: Date },
): CheckedConversation {
  if (said.account === undefined || (said.answer === undefined && said.question === undefined)) {
    throw new UsageError(
      "a conversation needs --account, and --answer or --question; on a terminal vitals journal asks for what is missing",
    );
  }
  const account = findAccount(said.account, facts);
  const alarm = said.alarm === undefined ? null : findAlarm(said.alarm, alarmsOf(account, health));
  const today = isoDate(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / msPerDay));
  const date = said.date ?? today;
  if (epochDayOf(date) > epochDayOf(today) + 1) throw new UsageError(`the day lies in the future: ${date}`);
  return {
    alarm,
    conversation: {
      date,
      account,
      alarm: alarm?.alarm_id ?? null,
      author: said.author ?? userInfo().username,
      channel: said.channel ?? null,
      direction: said.direction ?? null,
      question: said.question ?? alarm?.question ?? null,
      reason: said.reason === undefined ? null : findReason(said.reason, reasons),
      feature: said.feature ?? null,
      answer: said.answer ?? null,
    },
  };
}
