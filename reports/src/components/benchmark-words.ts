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

/** The range whose kind and customers most of these share, the first of those where several do; null where no two share them. */
export function commonRange<Range extends BenchmarkRange>(ranges: readonly Range[]): Range | null {
  const [most] = ranges
    .map((range) => ({ range, shared: ranges.filter((other) => isAlike(range, other)).length }))
    .sort((a, b) => b.shared - a.shared);
  return most && most.shared > 1 ? most.range : null;
}

/** What ranges are that say nothing else of themselves. */
export function commonRangeWords(range: BenchmarkRange): string {
  const of =
    range.kind === "usual" ? "what is usual today" : "what customers had in the year before they renewed and grew";
  return `Ranges are ${of}, over ${rangeCounts(range)}, where nothing else is said.`;
}

/** A range in a line under a vital sign, with what it is and over whom unless that is said of all. */
export function rangeNote(range: BenchmarkRange, words: string, common: BenchmarkRange | null): string {
  const what = range.kind === "usual" ? "Usual today" : "Renewed and grew";
  const whom = common && isAlike(range, common) ? "" : ` (${rangeCounts(range)})`;
  return `${what}: ${words}${whom}.`;
}

function isAlike(one: BenchmarkRange, other: BenchmarkRange): boolean {
  return one.kind === other.kind && rangeCounts(one) === rangeCounts(other);
}
