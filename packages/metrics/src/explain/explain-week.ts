import type { AssessOptions } from "../columns.ts";
import type { History } from "../history/history.ts";
import { fewestWeeks } from "../monitor/expectations.ts";
import { verdicts } from "../monitor/verdicts.ts";
import type { Watch } from "../monitor/watch.ts";
import { lowShare } from "../monitor/weigh-onsets.ts";
import { writtenWeek } from "../wording/dates.ts";
import { counted, figure, percent } from "../wording/figures.ts";
import { atLeast, odds } from "../wording/odds.ts";
import { explainRhythm } from "./explain-rhythm.ts";
import { explainWeight } from "./explain-weight.ts";

/** One step of the drop rule. */
export interface Step {
  readonly what: string;
  /** The figures put in. */
  readonly found: string;
  /** Whether the step speaks for a drop; null where it only informs. */
  readonly holds: boolean | null;
}

/** The drop rule's steps for one row, in the order in which they decide. */
export function explainWeek(
  history: History,
  watch: Watch,
  row: number,
  { outputNoun, budget }: AssessOptions,
): Step[] {
  if (row < 0) return [{ what: "Is there anything to judge?", found: "no event so far", holds: false }];
  const verdict = verdicts[watch.verdict[row] as number] as string;
  const judged = {
    what: "Is the week judged?",
    found: verdictInWords(verdict, watch, row),
    holds: verdict === "judged",
  };
  if (verdict !== "judged") return [judged];
  const rhythm = watch.rhythmRows.get(row);
  if (rhythm)
    return [judged, ...explainRhythm(history, watch, row, rhythm, { outputNoun, budget }), isOpen(history, watch, row)];
  const [usual, made] = [watch.usual[row] as number, history.weekly.output[row] as number];
  return [
    judged,
    { what: "What is expected of the week?", found: expectedInWords(watch, row, outputNoun), holds: null },
    {
      what: `Is it at most ${percent(lowShare)} of that?`,
      found: `${figure(made)} against ${figure(lowShare * usual)}`,
      holds: made <= lowShare * usual,
    },
    ...evidenceSteps(history, watch, row, budget),
    isOpen(history, watch, row),
  ];
}

function expectedInWords(watch: Watch, row: number, outputNoun: string): string {
  const level = Math.exp(watch.level[row] as number);
  const fleet = Math.exp(watch.index[row] as number);
  const course = (watch.usual[row] as number) / level / fleet;
  const parts = `own level ${figure(level)} x ${course.toFixed(2)} for the time of year x ${fleet.toFixed(2)} for the fleet`;
  const range = `range ${figure(watch.low[row] as number)} to ${figure(watch.high[row] as number)}`;
  return `${figure(watch.usual[row] as number)} ${outputNoun} = ${parts}; ${range}, from ${counted(watch.references[row] as number, "week")}`;
}

function evidenceSteps(history: History, watch: Watch, row: number, budget: number): Step[] {
  const [evidence, asked] = [watch.evidence[row] as number, watch.threshold[row] as number];
  if (Number.isNaN(evidence)) return [];
  const what = "Is there enough evidence for a drop?";
  const onset = watch.onsetRow[row] as number;
  if (onset < 0) return [{ what, found: "none: the last two judged weeks are not both low", holds: false }];
  const since = writtenWeek(history.week[onset] as number);
  const weight = `ln ${figure(Math.round(Math.exp(evidence) * 10) / 10)} = ${evidence.toFixed(1)}`;
  return [
    ...explainWeight(history, watch, onset, row),
    {
      what,
      found: `${weight}: a drop since the ${since} explains the weeks ${atLeast(evidence)} better than none, no week counted above ${(watch.loudest[row] as number).toFixed(1)}; ${asked.toFixed(1)} (${odds(asked)}) is asked so that ${figure(budget)} false alarms a year are kept`,
      holds: evidence >= asked,
    },
  ];
}

function isOpen(history: History, watch: Watch, row: number): Step {
  const drop = watch.drops[watch.openDrop[row] as number];
  if (!drop) return { what: "Is a drop open?", found: "no", holds: false };
  const said = writtenWeek(history.week[drop.secondRow] as number);
  const since = writtenWeek(history.week[drop.onsetRow] as number);
  return { what: "Is a drop open?", found: `yes, since the ${since}, said first in the ${said}`, holds: true };
}

function verdictInWords(verdict: string, watch: Watch, row: number): string {
  if (verdict === "lull") return `no: in a declared lull, ${watch.lullNames[watch.lullOf[row] as number]}`;
  if (verdict === "own lull") return "no: low as in the same weeks of last year, a lull of its own";
  if (verdict === "year-end") return "no: the first year's end, with too few others to compare with";
  if (verdict === "too new") return `no: fewer than ${fewestWeeks} weeks to compare with`;
  if (verdict === "too little") return "no: so little or so uneven output that a week tells next to nothing";
  if (verdict === "fleet fault") return "no: most accounts fell in the same week";
  return verdict === "judged" ? "yes" : `no: ${verdict}`;
}
