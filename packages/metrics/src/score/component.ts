import type { Definition, NumberFormat } from "../definition.ts";
import type { History } from "../history/history.ts";
import type { Horizon } from "./horizon.ts";

/** One ingredient of the score: a number of usage per row of the history, and the scale on which it is compared. */
export interface Component extends Definition {
  /** Components of one group answer one question of a reader. */
  readonly group: string;
  readonly unit: string;
  /** Points of a hundred when nothing else is configured. */
  readonly weight: number;
  readonly good: "high" | "low";
  readonly format: NumberFormat;
  /** The raw number of each row; NaN where it cannot be said. */
  readonly compute: (history: History, horizon: Horizon) => Float64Array;
  /** The scale on which a step means the same everywhere, such as a logarithm. */
  readonly scale: Scale;
}

/** A way to put raw numbers on a scale, and how a person would write it down. */
export interface Scale {
  readonly of: (value: number) => number;
  readonly says: string;
}

/** Declares a component; exists so that a missing field is an error where the component is written. */
export function defineComponent(component: Component): Component {
  return component;
}

/** A share, or a number that is on its scale already. */
export const asItIs: Scale = { of: (value) => value, says: "x" };

/** Doubling means the same everywhere, and none is a number too. */
export const byFactors: Scale = { of: (value) => Math.log(1 + Math.max(0, value)), says: "ln(1 + x)" };
