import { calendarProposal, lullLine } from "@vitals/metrics";
import { seasonalReason } from "@vitals/tables";
import type { AlarmRow } from "../../src/components/account-file.js";

/** Lines for the calendar that answers with the reason `seasonal` propose, ready to paste. */
export function seasonLines(alarms: readonly AlarmRow[], accountName: string): string[] {
  return alarms
    .filter(({ type, answer_reason: reason }) => type === "alarm" && reason === seasonalReason)
    .flatMap((alarm) => calendarProposal(alarm, accountName) ?? [])
    .map(lullLine);
}
