import type { HealthComparison, ScoreChange } from "@vitals/metrics";
import type { Block } from "../diff-report.ts";
import { longTable } from "./long-table.ts";
import { arrow, counted, listed, signed } from "./words.ts";

/** Components that are named; the others are put together. */
const mostNamed = 3;

/** The largest changes of the score and what each is made of. */
export function scoreBlocks({ scores, gates }: HealthComparison): Block[] {
  const heading = { heading: "Scores" };
  if (!scores) return [heading, { text: "One side has no scores, so they cannot be compared." }, ...gateBlocks(gates)];
  const { compared, changes, gained, lost } = scores;
  const notes = [
    ...(gained.length > 0 ? [`${counted(gained.length, "customer")} only after`] : []),
    ...(lost.length > 0 ? [`${counted(lost.length, "customer")} only before`] : []),
  ];
  const only = notes.length > 0 ? ` A score only under one side: ${listed(notes)}.` : "";
  if (changes.length === 0) return [heading, { text: `No score of ${compared} changes.${only}` }, ...gateBlocks(gates)];
  const mean = changes.reduce((sum, { before, after }) => sum + Math.abs(after - before), 0) / changes.length;
  return [
    heading,
    {
      text: `${counted(changes.length, "score")} of ${compared} ${changes.length === 1 ? "changes" : "change"}, by ${mean.toFixed(1)} points on average.${only}`,
    },
    ...longTable({ head: ["customer", "score", "change", "what moved it"], rows: changes.map(rowOf) }),
    ...gateBlocks(gates),
  ];
}

function rowOf(change: ScoreChange): string[] {
  const { customer, before, after } = change;
  return [customer.name, arrow(before.toFixed(1), after.toFixed(1)), signed(after - before), whatMoved(change)];
}

function whatMoved({ moved }: ScoreChange): string {
  const named = moved.slice(0, mostNamed).map(({ component, before, after }) => {
    return `${component.replaceAll("_", "-")} ${signed(after - before)}`;
  });
  const rest = moved.slice(mostNamed).reduce((sum, { before, after }) => sum + after - before, 0);
  return [...named, ...(moved.length > mostNamed ? [`others ${signed(rest)}`] : [])].join(", ");
}

function gateBlocks({ before, after }: HealthComparison["gates"]): Block[] {
  return before === after ? [] : [{ text: `Churn likelihood: ${before ?? "none"} before, ${after ?? "none"} after.` }];
}
