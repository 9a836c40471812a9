import { isoWeekOf, mondayOf, msPerDay } from "@vitals/tables";
import { type Portfolio, type Shared, segmentOf } from "./portfolio.ts";
import { normal, type Random, uniform, whole } from "./random.ts";

/** Logarithm of what multiplies an account's mean in each week, the drop apart; marks shock weeks and lulls. */
export function logMeans(portfolio: Portfolio, account: number, random: Random, shared: Shared): Float64Array {
  const means = new Float64Array(portfolio.weeks);
  addSeason(means, portfolio, account, random, shared);
  addTrend(means, portfolio, random);
  addSteps(means, portfolio, random);
  addBursts(means, portfolio, random);
  addOutages(means, portfolio, account);
  addLulls(means, portfolio, account, random);
  addRamp(means, portfolio, account);
  return means;
}

function addSeason(means: Float64Array, portfolio: Portfolio, account: number, random: Random, { phases }: Shared) {
  const { season, yearEnd } = portfolio.scenario;
  const amplitude = (season?.amplitude ?? 0) * random();
  const phase = season?.phase === "account" ? random() : (phases[segmentOf(account)] as number);
  const dip = Math.log(1 - Math.min(0.9, Math.max(0, (yearEnd ?? 0) + 0.2 * normal(random))));
  for (let week = 0; week < means.length; week++) {
    const at = portfolio.firstWeek + week;
    const year = (mondayOf(at) + 3) / 365.25;
    means[week] = (means[week] as number) + amplitude * Math.sin(2 * Math.PI * (year + phase));
    const iso = isoWeekOf(at).week;
    if (iso < 52 && iso > 1) continue;
    portfolio.shock[account * means.length + week] = 1;
    if (yearEnd && holdsHoliday(at)) means[week] = (means[week] as number) + dip;
  }
}

/** Whether 25 December or 1 January falls into the week. */
export function holdsHoliday(week: number): boolean {
  return Array.from({ length: 7 }, (_, day) => new Date((mondayOf(week) + day) * msPerDay)).some(
    (date) =>
      (date.getUTCMonth() === 11 && date.getUTCDate() === 25) || (date.getUTCMonth() === 0 && date.getUTCDate() === 1),
  );
}

function addTrend(means: Float64Array, { scenario, weeks }: Portfolio, random: Random) {
  if (!scenario.trend) return;
  const perWeek = uniform(random, Math.log(scenario.trend[0]), Math.log(scenario.trend[1])) / 52;
  for (let week = 0; week < weeks; week++) means[week] = (means[week] as number) + perWeek * (week - weeks + 52);
}

function addSteps(means: Float64Array, { scenario: { shift, surge }, weeks, history }: Portfolio, random: Random) {
  if (shift && random() < shift.share) add(means, whole(random, history - 20, weeks - 10), weeks, shift.factor);
  if (surge && random() < surge.share) {
    const from = whole(random, history - 8, weeks - 10);
    add(means, from, from + surge.weeks, surge.factor);
  }
}

function add(means: Float64Array, from: number, before: number, factor: number) {
  for (let week = from; week < Math.min(before, means.length); week++) {
    means[week] = (means[week] as number) + Math.log(factor);
  }
}

function addBursts(means: Float64Array, { scenario: { bursts }, weeks }: Portfolio, random: Random) {
  if (!bursts || random() >= bursts.share) return;
  const length = (usual: number) => Math.max(1, usual + whole(random, -bursts.unrest, bursts.unrest));
  let week = -whole(random, 0, bursts.on + bursts.off - 1);
  while (week < weeks) {
    week += length(bursts.on);
    const off = length(bursts.off);
    add(means, Math.max(0, week), Math.max(0, week + off), bursts.factor);
    week += off;
  }
}

function addOutages(means: Float64Array, { scenario, shock, weeks, history, seed }: Portfolio, account: number) {
  if (!scenario.outage) return;
  const forAll = history + 9 + (seed % 5);
  const forOne = history + 31 + (seed % 5);
  for (const week of segmentOf(account) === 1 ? [forAll, forOne] : [forAll]) {
    means[week] = (means[week] as number) + Math.log(0.1);
    shock[account * weeks + week] = 1;
  }
}

function addLulls(means: Float64Array, portfolio: Portfolio, account: number, random: Random) {
  const { scenario, weeks, history, firstWeek } = portfolio;
  if (!scenario.lulls || random() >= scenario.lulls.share) return;
  const length = whole(random, 3, 6);
  const start = whole(random, history, weeks - 1);
  for (const from of [start - 104, start - 52, start]) {
    add(means, Math.max(0, from), Math.max(0, from + length), 0.1);
    for (let week = Math.max(0, from); week < Math.min(weeks, from + length + 2); week++) {
      portfolio.shock[account * weeks + week] = 1;
    }
    if (scenario.lulls.declared) {
      portfolio.lulls.push({ account, first: firstWeek + from, last: firstWeek + from + length - 1 });
    }
  }
}

function addRamp(means: Float64Array, { born, weeks }: Portfolio, account: number) {
  const first = born[account] as number;
  if (first === 0) return;
  for (let week = first; week < Math.min(weeks, first + 12); week++) {
    means[week] = (means[week] as number) + Math.log((week - first + 1) / 12);
  }
}
