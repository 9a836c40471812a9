import { firstWeekOfQuarter } from "../../history/first-week-of.ts";
import { cappedRows } from "./capped-rows.ts";
import { fitLikelihood, type LikelihoodFit } from "./fit-likelihood.ts";
import type { LikelihoodOptions } from "./likelihood-options.ts";
import { checkOriginRows, type OriginRows } from "./origin-rows.ts";
import { predictLikelihood } from "./predict-likelihood.ts";

/** How churn is defined, how much is fitted from, and what is known already. */
export interface OriginOptions extends LikelihoodOptions {
  /** Churn counts from this many weeks after the row's week. */
  readonly leadWeeks: number;
  /** And for this many weeks. */
  readonly windowWeeks: number;
  /**
   * The week of the fit that forecasts a week, never later than it: `firstWeekOfQuarter` unless said otherwise. Where
   * churn shows within two months, `firstWeekOfMonth` puts more outcomes after a forecast.
   */
  readonly fitWeekOf?: (week: number) => number;
  /** Rows to fit from; more are thinned out by whole accounts. */
  readonly mostRows?: number;
  /** Fits of earlier runs by their week; they are used as they are. */
  readonly fits?: ReadonlyMap<number, LikelihoodFit>;
  /** Forecasts are made of rows from this week on only. */
  readonly fromWeek?: number;
}

/** What would have been said at the time: one entry per row that had a fit by then, in the order of `row`. */
export interface OriginForecasts {
  /** By the week in which they were made. */
  readonly fits: ReadonlyMap<number, LikelihoodFit>;
  /** Row numbers, ascending within a fit. */
  readonly row: Int32Array;
  readonly fitWeek: Int32Array;
  readonly chance: Float64Array;
  /** The churn rate that was known when the fit was made. */
  readonly base: Float64Array;
}

/**
 * Forecasts every row by the latest fit before it, which has seen only outcomes that were known when it was made (rolling
 * origin: Tashman, Out-of-sample tests of forecasting accuracy, 2000).
 *
 * A fit is made in the first whole week of every quarter, from all rows whose window had closed by then, at least one of
 * them churned and one not. Rows whose outcome was not known are not handed to the fit at all. Rows before the first
 * fit have no forecast.
 *
 * @throws when an outcome claims to be known before its window closed, or a fit would be later than what it forecasts
 */
export function rollingOrigin(rows: OriginRows, options: OriginOptions): OriginForecasts {
  checkOriginRows(rows, options.leadWeeks, options.windowWeeks);
  const fits = new Map<number, LikelihoodFit>();
  const row: number[] = [];
  const fitWeek: number[] = [];
  const chance: number[] = [];
  const base: number[] = [];
  for (const [week, members] of rowsByFit(rows.week, options)) {
    const fit = options.fits?.get(week) ?? fitAt(rows, week, options);
    if (fit === null) continue;
    fits.set(week, fit);
    const chances = predictLikelihood(fit, rows.standardised(members, week), members.length);
    members.forEach((member, at) => {
      row.push(member);
      fitWeek.push(week);
      chance.push(chances[at] as number);
      base.push(fit.base);
    });
  }
  return {
    fits,
    row: Int32Array.from(row),
    fitWeek: Int32Array.from(fitWeek),
    chance: Float64Array.from(chance),
    base: Float64Array.from(base),
  };
}

/** The fit that could be made when a week ended; null while nobody is known to have churned, or to have stayed. */
export function fitAt(rows: OriginRows, fitWeek: number, options: OriginOptions): LikelihoodFit | null {
  const known = numbersOf(rows.knownFrom, (from) => from <= fitWeek);
  const lost = known.reduce((sum, i) => sum + (rows.churned[i] as number), 0);
  if (lost === 0 || lost === known.length) return null;
  const { rows: chosen, factor } = cappedRows(known, rows.account, rows.churned, rows.accountIds, options.mostRows);
  return fitLikelihood(
    {
      z: rows.standardised(chosen, fitWeek),
      columns: rows.columns,
      churned: Uint8Array.from(chosen, (i) => rows.churned[i] as number),
      weight: Float64Array.from(chosen, (i, at) => (rows.weight[i] as number) * (factor[at] as number)),
    },
    options,
  );
}

/** Row numbers from a week on, by the week in which the fit that forecasts them is made, in order of time. */
function rowsByFit(
  week: Int32Array,
  { fitWeekOf = firstWeekOfQuarter, fromWeek = Number.NEGATIVE_INFINITY }: OriginOptions,
): [fitWeek: number, rows: Int32Array][] {
  const known = new Map<number, number>();
  for (const each of new Set(week)) {
    const fitted = fitWeekOf(each);
    if (!(fitted <= each))
      throw new Error(`a forecast of week ${each} by a fit of week ${fitted}; it must not be later`);
    known.set(each, fitted);
  }
  const fitWeek = week.map((each) => known.get(each) as number);
  const isWanted = (i: number) => (week[i] as number) >= fromWeek;
  const fits = [...new Set(fitWeek.filter((_, i) => isWanted(i)))].sort((a, b) => a - b);
  return fits.map((each) => [each, numbersOf(fitWeek, (of, i) => of === each && isWanted(i))]);
}

function numbersOf(column: Int32Array, wanted: (value: number, row: number) => boolean): Int32Array {
  const rows = new Int32Array(column.length);
  let count = 0;
  for (let i = 0; i < column.length; i++) if (wanted(column[i] as number, i)) rows[count++] = i;
  return rows.slice(0, count);
}
