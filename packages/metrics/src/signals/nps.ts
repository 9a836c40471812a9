import type { History } from "../history/history.ts";
import { trailingSums } from "../history/trailing-sums.ts";
import { defineSignal, type SignalValues } from "../signal.ts";

const weeks = 26;

export const nps = defineSignal({
  id: "nps",
  title: "Recommendation",
  question: "Would they recommend us?",
  unit: "points from -100 to 100",
  window: "26 weeks",
  counts: "Share of answers of 9 and 10, less the share of answers of 0 to 6, in points (Reichheld 2003).",
  uniqueBy: "The answer.",
  leavesOut: "Answers outside 0 to 10, satisfaction and effort scores.",
  restsOn: "answers",
  good: "neither",
  limits:
    "With a handful of answers one person moves it by tens of points, so read the count first. It is context beside the work, and no score may use it. It is unknown without an answer.",
  naturallyLow: "Where people do not give nines and tens by habit, as in much of Europe and East Asia.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "surveys"],
  needs: ["surveys"],
  barredFromScores: true,
  barredBecause: "what people say is no measure of the work they do",
  format: { style: "number", decimals: 0 },
  compute: netPromoters,
});

function netPromoters(history: History): SignalValues {
  const { answers } = history;
  const rows = { ...answers, sinceWeek: Number.NEGATIVE_INFINITY };
  const score = (i: number) => (answers.kind[i] === "nps" ? (answers.score[i] as number) : Number.NaN);
  const counts = (i: number) => score(i) >= 0 && score(i) <= 10;
  const sign = (i: number) => (score(i) >= 9 ? 1 : score(i) <= 6 ? -1 : 0);
  const n = trailingSums(history, rows, weeks, (i) => Number(counts(i))).map((count) => count || Number.NaN);
  const net = trailingSums(history, rows, weeks, (i) => (counts(i) ? sign(i) : 0));
  return { value: net.map((sum, row) => (100 * sum) / (n[row] as number)), n };
}
