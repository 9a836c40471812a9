import type { History } from "../history/history.ts";
import { byRow } from "../history/windows.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

export const outputPerUser = defineSignal({
  id: "output-per-user",
  title: "Output per producing user",
  question: "How intensely do they produce?",
  unit: "units of output per user",
  window: "the week",
  counts: "Output of events that bear a user, over the users who made it.",
  uniqueBy: "The user, within the week.",
  leavesOut: "Output that bears no user, and users without output.",
  restsOn: "producing users of the week",
  good: "high",
  limits: "It rises when occasional users leave: read it beside the number of producing users.",
  naturallyLow: "In holidays, seasons and between the phases of a project.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "user_weeks"],
  needs: ["events"],
  barredFromScores: false,
  format: { style: "number", decimals: 1 },
  compute: intensity,
});

function intensity(history: History): SignalValues {
  const { userWeeks, loaded } = history;
  const users = new Float64Array(history.rows);
  const output = new Float64Array(history.rows);
  for (let row = 0; row < history.rows; row++) {
    const end = userWeeks.first[row + 1] as number;
    for (let i = userWeeks.first[row] as number; i < end; i++) {
      if ((userWeeks.user[i] as number) < 0 || userWeeks.outputEvents[i] === 0) continue;
      users[row] = (users[row] as number) + 1;
      output[row] = (output[row] as number) + (userWeeks.output[i] as number);
    }
  }
  return byRow(
    history,
    (row) => (loaded[row] === 0 || users[row] === 0 ? Number.NaN : (output[row] as number) / (users[row] as number)),
    (row) => users[row] as number,
  );
}
