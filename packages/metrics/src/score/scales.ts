import type { History } from "../history/history.ts";
import type { Component } from "./component.ts";
import type { Horizon } from "./horizon.ts";

/** Raw numbers of every component, and the same on their scales: one array for each, NaN where it cannot be said. */
export interface Scales {
  readonly components: readonly Component[];
  readonly raw: readonly Float64Array[];
  readonly scaled: readonly Float64Array[];
}

export function toScales(history: History, components: readonly Component[], horizon: Horizon): Scales {
  const raw = components.map(({ compute }) => compute(history, horizon));
  const scaled = raw.map((values, i) => values.map((components[i] as Component).scale.of));
  return { components, raw, scaled };
}
