import { isoDate, mondayOf } from "@vitals/tables";
import type { History } from "../history/history.ts";
import type { AssessedScores } from "../score/assess-scores.ts";
import { fitWeekFor } from "../score/likelihood/forecast.ts";
import type { DefinitionRow } from "./definition-row.ts";

/**
 * What the report week's numbers took from the data: the reference and cuts frozen last, and the fit of the likelihood with
 * its gate. None of it where there was not enough to learn from.
 */
export function learnedDefinitions(
  { lastWeek }: History,
  { scores, likelihoods, churn }: AssessedScores,
): DefinitionRow[] {
  const rows: DefinitionRow[] = [];
  const learned = (kind: string, week: number, settings: unknown) =>
    rows.push({ kind, id: isoDate(mondayOf(week)), version: null, settings });
  const freeze = scores.freezes.findLast(({ reference }) => reference.week <= lastWeek);
  if (freeze) {
    const { week, rows: made, middle, deviation } = freeze.reference;
    learned("reference", week, { rows: made, middle, deviation, cuts: freeze.cuts });
  }
  const fitWeek = fitWeekFor(churn)(lastWeek);
  const fit = likelihoods.fits.get(fitWeek);
  const gate = likelihoods.gates.find(({ week }) => week === fitWeek);
  if (fit) {
    const { intercept, slope, coefficients, base } = fit;
    learned("likelihood", fitWeek, { intercept, slope, coefficients, base, gate: gate?.state ?? null });
  }
  return rows;
}
