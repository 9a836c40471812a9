import type { Component } from "./component.ts";
import { componentOfSignal } from "./component-of-signal.ts";
import { defaultComponents } from "./default-components.ts";
import type { ScoreModel } from "./model.ts";
import { scorableSignal } from "./scorable-signals.ts";

/** Weights as configured: of components of ours, and of signals that are to be components. */
export interface ConfiguredWeights {
  readonly weights: Readonly<Record<string, number>>;
  readonly models: readonly ScoreModel[];
}

/** The components that the weights ask for, or everything that is wrong with them. */
export interface ConfiguredComponents {
  readonly components: readonly Component[];
  /** One message for each id that no score may use, with the reason and the ids that may be used. */
  readonly problems: readonly string[];
}

/** Our own components with the configured weights, and every named signal as one more; a weight of 0 leaves one out. */
export function configuredComponents({ weights, models }: ConfiguredWeights): ConfiguredComponents {
  const own = defaultComponents.map((component) => ({
    ...component,
    weight: weights[component.id] ?? component.weight,
  }));
  const known = new Set(own.map(({ id }) => id));
  const named = [...new Set([weights, ...models.map((model) => model.weights)].flatMap((each) => Object.keys(each)))];
  const added: Component[] = [];
  const problems: string[] = [];
  for (const id of named.filter((each) => !known.has(each))) {
    try {
      added.push(componentOfSignal(scorableSignal(id), weights[id] ?? 0));
    } catch (error) {
      problems.push(`${(error as Error).message}; the score's own components are ${[...known].join(", ")}`);
    }
  }
  const components = [...own, ...added];
  if (!components.some(({ weight }) => weight > 0))
    problems.push("no component has a weight; leave some of them as they are");
  return { components, problems };
}
