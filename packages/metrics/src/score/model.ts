import type { Component } from "./component.ts";

/** A set of weights for some customers. */
export interface ScoreModel {
  readonly name: string;
  /** Segments it is for; all when left out. */
  readonly segments?: readonly string[];
  /** It is for customers of at least so many weeks since the first output, and of fewer than `weeksBelow`. */
  readonly weeksFrom?: number;
  readonly weeksBelow?: number;
  /** Weight by component id; a component that is not named keeps its own. */
  readonly weights: Readonly<Record<string, number>>;
}

/** The weights of every component under each model, the one for everybody last. */
export function weightsByModel(components: readonly Component[], models: readonly ScoreModel[]): Float64Array[] {
  return [...models, { name: "everybody", weights: {} }].map(({ weights }) =>
    Float64Array.from(components, ({ id, weight }) => weights[id] ?? weight),
  );
}

/** The place of the first model that fits a customer; `models.length` where none does. */
export function modelFor(models: readonly ScoreModel[], segment: string | null, weeks: number): number {
  const found = models.findIndex(
    ({ segments, weeksFrom = 0, weeksBelow = Number.POSITIVE_INFINITY }) =>
      (segments?.includes(segment ?? "") ?? true) && weeks >= weeksFrom && weeks < weeksBelow,
  );
  return found < 0 ? models.length : found;
}
