import type { Config } from "@vitals/tables/config";

/** What loading does not read: an edit of these alone needs no source to be read again. */
export const notLoaded = [
  "title",
  "generated",
  "outputNoun",
  "alarms",
  "benchmarks",
  "score",
  "churn",
  "ledger",
  "links",
  "publishing",
] as const satisfies readonly (keyof Config)[];

/** The part of a configuration that decides what is loaded, as text to compare. */
export function loadedWith(config: Config): string {
  const left = new Set<string>(notLoaded);
  return JSON.stringify(Object.entries(config).filter(([name]) => !left.has(name)));
}
