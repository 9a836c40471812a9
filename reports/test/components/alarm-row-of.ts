import type { AlarmRow } from "../../src/components/account-file.js";

/** Monday of the report week in tests of components. */
export const lastWeek = 20_766;

/** An open alarm of the report week, and what a test wants to be different. */
export function alarmOf(account_id: string, changes: Partial<AlarmRow> = {}): AlarmRow {
  return {
    alarm_id: `${account_id}-output-drop`,
    account_id,
    type: "alarm",
    kind: "output-drop",
    first_week: lastWeek,
    last_week: lastWeek,
    news_week: changes.first_week ?? lastWeek,
    urgency: "now",
    state: "open",
    standing_since: null,
    closed_because: null,
    closed_week: null,
    answered_on: null,
    answer_reason: null,
    gist: "Made 2.",
    evidence: "Made 2.",
    question: "What changed?",
    stated_rate: null,
    money: null,
    currency: null,
    ...changes,
  };
}
