import type { ScorableSignal } from "../signal.ts";
import { asItIs, byFactors, type Component } from "./component.ts";

/**
 * A signal as a component of the score: shares as they are, amounts by factors.
 *
 * @param weight - points of a hundred
 * @throws when the signal is neither good when high nor when low
 */
export function componentOfSignal(signal: ScorableSignal, weight: number): Component {
  const { good, compute, unit, window } = signal;
  if (good === "neither") {
    throw new Error(
      `no score may use ${signal.id}, because neither more nor less of it is healthier; choose a signal that has a good side`,
    );
  }
  return {
    ...signal,
    group: "added",
    unit: `${unit}, ${window}`,
    weight,
    good,
    compute: (history) => compute(history).value,
    scale: signal.format.style === "percent" ? asItIs : byFactors,
  };
}
