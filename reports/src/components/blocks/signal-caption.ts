import { dateWords } from "../date-words.js";
import { signalValue } from "../signal-value.js";
import type { SignalName } from "../site-file.js";
import type { SignalWeek } from "./signal-series.js";

/** What a picture of a signal says, for who cannot see it: the last week, the range, and the first week. */
export function signalCaption(weeks: readonly SignalWeek[], signal: SignalName, who: "book" | "account"): string {
  const said = weeks.filter(({ value }) => value !== null);
  const [first, last] = [said[0], said.at(-1)];
  if (!first || !last) return "No week of it can be said.";
  const value = (number: number | null) => signalValue(number, signal);
  const unit = signal.format.style === "percent" ? "" : ` ${signal.unit}`;
  const subject = who === "book" ? "The customer in the middle" : "Last";
  const range =
    last.low === null || last.high === null
      ? ""
      : `; ${who === "book" ? "half of them lie" : "expected"} between ${value(last.low)} and ${value(last.high)}`;
  const before = first === last ? "" : ` In the week of ${dateWords(first.week)}: ${value(first.value)}.`;
  return `${subject}: ${value(last.value)}${unit} in the week of ${dateWords(last.week)}${range}.${before}`;
}
