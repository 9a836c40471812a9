import { type Component, configuredComponents, type ScoreModel, weightsByModel } from "@vitals/metrics";
import type { Config } from "@vitals/tables/config";

/** The score as configured: its components, and the weight of each under every model by name. */
export interface ScoreSetting {
  readonly components: readonly Component[];
  readonly weightsOf: (model: string) => Float64Array;
}

/** Reads the score from the configuration, which was checked when the health tables were made. */
export function scoreSetting({ score }: Pick<Config, "score">): ScoreSetting {
  const models: ScoreModel[] = score.models.map(({ name, weights }) => ({ name, weights }));
  const { components } = configuredComponents({ weights: score.weights, models });
  const weights = weightsByModel(components, models);
  return {
    components,
    weightsOf: (model) => {
      const place = models.findIndex(({ name }) => name === model);
      return weights.at(place) as Float64Array;
    },
  };
}
