import type { MadeValue } from "./value-made.ts";

/** What one command brings, over the last 13 weeks. */
export interface FeatureValue {
  readonly event: string;
  /** Modules it was used in, the one with the most value first. */
  readonly modules: readonly string[];
  readonly units: number;
  /** Money. */
  readonly value: number;
  /** Money of the 13 weeks before. */
  readonly before: number;
  /** Of all value made; null when none was. */
  readonly share: number | null;
  /** Share of this command and all above it together. */
  readonly shareSoFar: number | null;
  /** How many customers made anything of value with it. */
  readonly customers: number;
}

/**
 * What each command that has a value brings, the most first; their shares add up to one.
 *
 * @param events - every command that has a value; one that nobody used brings nothing
 * @param made - of the customers in question, one list each
 */
export function featureValues(events: Iterable<string>, made: Iterable<readonly MadeValue[]>): FeatureValue[] {
  const sums = new Map([...events].map((event) => [event, noSums()]));
  for (const own of made) {
    for (const each of own) {
      const sum = sums.get(each.event);
      if (!sum) continue;
      sum.units += each.units;
      sum.value += each.now[13];
      sum.before += each.before[13];
      if (each.now[13] > 0) sum.customers++;
      for (const [module, value] of each.modules) sum.modules.set(module, (sum.modules.get(module) ?? 0) + value);
    }
  }
  const all = [...sums].sort(([a, x], [b, y]) => y.value - x.value || y.units - x.units || (a < b ? -1 : 1));
  const total = all.reduce((sum, [, { value }]) => sum + value, 0);
  let soFar = 0;
  return all.map(([event, sum]) => {
    soFar += sum.value;
    return {
      event,
      ...sum,
      modules: modulesByValue(sum.modules),
      share: total > 0 ? sum.value / total : null,
      shareSoFar: total > 0 ? soFar / total : null,
    };
  });
}

/**
 * The fewest commands that carry so much of the value together, the most first; none when nothing was made.
 *
 * @param features - as `featureValues` sorts them
 * @param share - 0 to 1
 */
export function carriersOf(features: readonly FeatureValue[], share: number): FeatureValue[] {
  if (!((features.at(-1)?.shareSoFar ?? 0) > 0)) return [];
  // Sums of shares miss a whole share by the last digit.
  const last = features.findIndex(({ shareSoFar }) => (shareSoFar ?? 0) >= share - 1e-9);
  return features.slice(0, last + 1);
}

function noSums() {
  return { units: 0, value: 0, before: 0, customers: 0, modules: new Map<string | null, number>() };
}

function modulesByValue(modules: ReadonlyMap<string | null, number>): string[] {
  const named = [...modules].flatMap(([module, value]) => (module === null ? [] : [{ module, value }]));
  return named.sort((a, b) => b.value - a.value || (a.module < b.module ? -1 : 1)).map(({ module }) => module);
}
