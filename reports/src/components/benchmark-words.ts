import type { BenchmarkRange } from "./account-benchmark.js";
import { plural } from "./date-words.js";
import { signalValue } from "./signal-value.js";
import type { SignalName } from "./site-file.js";

/** Customers of one age without which a range is mostly that of other ages. */
const fewestOfAge = 8;

/** Whether a range rests on enough customers of its age to compare one with it. */
export function isOfItsAge({ accountsOfAge }: BenchmarkRange): boolean {
  return accountsOfAge === null || accountsOfAge >= fewestOfAge;
}

/** A range as it is printed: `12 to 40`; one number where at least half have the same. */
export function rangeWords(
  { low, high }: BenchmarkRange,
  signal: Pick<SignalName, "format">,
  say: (value: number) => string = (value) => signalValue(value, signal),
): string {
  const [from, to] = [low, high].map((value) => say(value).replace(" %", "\u00a0%"));
  return from === to ? `${from} for at least half` : `${from} to ${to}`;
}

/** Over whom a range was taken: `36 customers of this age, 16 of them of this segment`. */
export function rangeCounts(range: BenchmarkRange): string {
  const { kind, segment, accounts, accountsOfAge, accountsInAll } = range;
  if (kind === "usual") return `${plural(accounts, "customer")}${segment === null ? "" : " of this segment"}`;
  const whom =
    accountsOfAge === null ? plural(accountsInAll, "customer") : `${plural(accountsOfAge, "customer")} of this age`;
  const own = segment === null ? "" : `, ${accounts} of this segment`;
  return `${whom}${own}${isOfItsAge(range) ? "" : `; mostly the ${accountsInAll} of all ages`}`;
}

/** A range with what it is, in a line under a vital sign; over whom it was taken only where that weakens it. */
export function rangeNote(range: BenchmarkRange, words: string): string {
  const what = range.kind === "usual" ? "Usual today" : "Renewed and grew";
  return `${what}: ${words}${isOfItsAge(range) ? "" : " (mostly of other ages)"}.`;
}
