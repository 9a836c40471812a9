import type { History } from "../history/history.ts";
import { trailingSums } from "../history/trailing-sums.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

const weeks = 26;

export const csat = defineSignal({
  id: "csat",
  title: "Satisfaction",
  question: "What do they say?",
  unit: "share of the best answer",
  window: "26 weeks",
  counts:
    "Answers to satisfaction surveys and on tickets, each over the best answer possible; their mean. A rating of a ticket counts in the week the ticket was resolved.",
  uniqueBy: "The answer.",
  leavesOut: "Answers whose scale nobody said, recommendation and effort scores.",
  restsOn: "answers",
  good: "neither",
  limits:
    "Few answer, and not those who are leaving: it is context beside the work, and no score may use it. It is unknown without an answer.",
  naturallyLow: "After an outage or a price change, whatever the customer does next.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "surveys", "tickets"],
  needs: ["surveys"],
  barredFromScores: true,
  barredBecause: "what people say is no measure of the work they do",
  format: { style: "percent", decimals: 0 },
  compute: meanShare,
});

function meanShare(history: History): SignalValues {
  const { answers } = history;
  const rows = { ...answers, sinceWeek: Number.NEGATIVE_INFINITY };
  const counts = (i: number) => answers.kind[i] === "csat" && !Number.isNaN(answers.share[i] as number);
  const n = trailingSums(history, rows, weeks, (i) => Number(counts(i))).map((count) => count || Number.NaN);
  const sum = trailingSums(history, rows, weeks, (i) => (counts(i) ? (answers.share[i] as number) : 0));
  return { value: n.map((count, row) => (sum[row] as number) / count), n };
}
