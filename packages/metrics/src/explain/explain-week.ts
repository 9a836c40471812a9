import type { AssessOptions } from "../columns.ts";
import type { History } from "../history/history.ts";
import { dropShare, fewestReferences, longestGapWeeks } from "../monitor/drop-rule.ts";
import { verdictCode, verdicts } from "../monitor/verdicts.ts";
import type { Watch } from "../monitor/watch.ts";
import { writtenWeek } from "../wording/dates.ts";
import { counted, figure, percent } from "../wording/figures.ts";

/** One step of the drop rule. */
export interface Step {
  readonly what: string;
  /** The figures put in. */
  readonly found: string;
  /** Whether the step speaks for a drop; null where it only informs. */
  readonly holds: boolean | null;
}

/** The drop rule's steps for one row, in the order in which they decide. */
export function explainWeek(history: History, watch: Watch, row: number, { outputNoun }: AssessOptions): Step[] {
  if (row < 0) return [{ what: "Is there anything to judge?", found: "no event so far", holds: false }];
  const verdict = verdicts[watch.verdict[row] as number] as string;
  const steps: Step[] = [
    { what: "Is the week judged?", found: verdictInWords(verdict, watch, row), holds: verdict === "judged" },
  ];
  if (verdict !== "judged") return steps;
  const { output } = history.weekly;
  const [usual, low, high] = [watch.usual[row] as number, watch.low[row] as number, watch.high[row] as number];
  const made = output[row] as number;
  steps.push({
    what: "What is usual for a week?",
    found: `${figure(usual)} ${outputNoun}, range ${figure(low)} to ${figure(high)}, from ${counted(watch.references[row] as number, "week")}`,
    holds: null,
  });
  steps.push({
    what: "Is this week below the range?",
    found: `${figure(made)} against ${figure(low)}`,
    holds: made < low,
  });
  const before = judgedBefore(history, watch, row);
  if (before < 0)
    return [...steps, { what: "Was the week before, too?", found: "no judged week before", holds: false }];
  const earlier = output[before] as number;
  steps.push({
    what: `Was the last judged week before it, the ${writtenWeek(history.week[before] as number)}, too?`,
    found: `${figure(earlier)} against ${figure(low)}`,
    holds: earlier < low,
  });
  steps.push({
    what: `Are the two together below ${percent(dropShare)} of the usual?`,
    found: `${figure(made + earlier)} against ${figure(dropShare * 2 * usual)}`,
    holds: made + earlier < dropShare * 2 * usual,
  });
  return [...steps, isOpen(history, watch, row)];
}

function isOpen(history: History, watch: Watch, row: number): Step {
  const drop = watch.drops[watch.openDrop[row] as number];
  if (!drop) return { what: "Is a drop open?", found: "no", holds: false };
  const since = writtenWeek(history.week[drop.secondRow] as number);
  const lowest = figure(drop.lowestPairBefore);
  return {
    what: "Is a drop open?",
    found: `yes, said first in the ${since}; no two weeks in a row before had been below ${lowest}`,
    holds: true,
  };
}

function verdictInWords(verdict: string, watch: Watch, row: number): string {
  if (verdict === "lull") return `no: in a declared lull, ${watch.lullNames[watch.lullOf[row] as number]}`;
  if (verdict === "too new") return `no: fewer than ${fewestReferences} weeks to compare with`;
  if (verdict === "too little") return "no: so little output that two empty weeks are no surprise";
  if (verdict === "fleet fault") return "no: most accounts fell in the same week";
  return verdict === "judged" ? "yes" : `no: ${verdict}`;
}

function judgedBefore(history: History, watch: Watch, row: number): number {
  const earliest = Math.max(history.start[history.account[row] as number] as number, row - longestGapWeeks);
  for (let each = row - 1; each >= earliest; each--) if (watch.verdict[each] === verdictCode("judged")) return each;
  return -1;
}
