import { epochDayOf, mondayOf, weekNumber } from "@vitals/tables";
import type { Facts } from "../src/columns.ts";
import { factsFromEvents } from "./facts-from-events.ts";

/** Accounts whose weekly output is negative-binomial around a mean that may fall once. */
export interface Simulation {
  accounts: number;
  weeks: number;
  mean: number;
  /** Negative-binomial k: variance is mean + mean² / k. */
  dispersion: number;
  seed: number;
  /** Every third account falls to this share of its mean, in a week spread over `from` to `before`; none when left out. */
  fall?: { to: number; from: number; before: number };
}

/** First Monday of every simulation. */
export const simulationStart = weekNumber(epochDayOf("2023-01-02"));

/** Facts of simulated accounts: `account_weeks` filled, everything else empty. */
export function simulatedFacts({ accounts, weeks, mean, dispersion, seed, fall }: Simulation): Facts {
  const random = randomStream(seed);
  const rows = accounts * weeks;
  const output = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const factor = fall && row % weeks >= fallWeek(fall, Math.floor(row / weeks)) ? fall.to : 1;
    output[row] = poisson((gamma(dispersion, random) * mean * factor) / dispersion, random);
  }
  const empty = factsFromEvents({ events: [] });
  const nulls = Object.fromEntries(Object.keys(empty.account_weeks).map((name) => [name, new Array(rows).fill(null)]));
  const week = Int32Array.from(output, (_, row) => mondayOf(simulationStart + (row % weeks)));
  return {
    ...empty,
    account_weeks: {
      ...nulls,
      account_id: Array.from(output, (_, row) => `a${String(Math.floor(row / weeks)).padStart(5, "0")}`),
      week,
      loaded: new Array(rows).fill(true),
      output,
      output_events: output,
      events: output,
    },
    window: { ...empty.window, first_week: [week[0]], last_week: [week[weeks - 1]] },
  };
}

/** The first low week of an account, counted from 0; infinity for the two thirds that do not fall. */
export function fallWeek({ from, before }: NonNullable<Simulation["fall"]>, account: number): number {
  return account % 3 === 0 ? from + ((account / 3) % (before - from)) : Number.POSITIVE_INFINITY;
}

/** Mulberry32: uniform numbers in [0, 1) from a seed. */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang (2000), for shapes of at least 1. */
function gamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3;
  for (;;) {
    const x = normal(random);
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Knuth's product method in pieces small enough not to underflow. */
function poisson(mean: number, random: () => number): number {
  let count = 0;
  for (let left = mean; left > 0; left -= 30) {
    const limit = Math.exp(-Math.min(left, 30));
    for (let product = random(); product > limit; product *= random()) count++;
  }
  return count;
}
