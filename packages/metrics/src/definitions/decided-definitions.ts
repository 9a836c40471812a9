import { explainingReasons } from "@vitals/tables";
import { benchmarkRule } from "../benchmark/benchmark-rule.ts";
import { catalog } from "../catalog.ts";
import type { AssessOptions } from "../columns.ts";
import type { Definition } from "../definition.ts";
import type { ChurnDefinition } from "../score/churn/churn-definition.ts";
import { defaultCutShares } from "../score/cuts.ts";
import { defaultComponents } from "../score/default-components.ts";
import { horizonFor } from "../score/horizon.ts";
import { gateRule } from "../score/likelihood/gate.ts";
import { usualPriors } from "../score/likelihood/likelihood-options.ts";
import type { DefinitionRow } from "./definition-row.ts";

/**
 * Everything people decided that decides numbers: definitions by their versions, and the configuration of the score, of
 * churn and of alarms. What the configuration says about sources shows in the name of the facts instead.
 *
 * @param churn - the definition in force, its kind settled
 */
export function decidedDefinitions(options: AssessOptions, churn: ChurnDefinition): DefinitionRow[] {
  const { components = defaultComponents, models = [], cuts = defaultCutShares, horizon } = options.score ?? {};
  const setting = (id: string, settings: unknown): DefinitionRow => ({ kind: "setting", id, version: null, settings });
  return [
    ...byVersion("signal", catalog.signals),
    ...byVersion("alarm", catalog.alarms),
    ...byVersion("opportunity", catalog.opportunities),
    ...byVersion("notice", catalog.notices),
    ...byVersion("band", [catalog.bands]),
    ...components.map(({ id, version, weight, good }) => ({
      kind: "component",
      id,
      version,
      settings: { weight, good },
    })),
    setting("score-models", models),
    setting("score-cuts", cuts),
    setting("score-horizon", horizon ?? horizonFor(churn.windowWeeks)),
    setting("churn", churn),
    setting("alarm-budget", options.budget),
    setting("explaining-reasons", options.explaining ?? explainingReasons),
    setting("benchmarks", { ...benchmarkRule, learn: options.learnBenchmarks ?? true }),
    setting("likelihood-gate", gateRule),
    setting("likelihood-priors", usualPriors),
  ];
}

function byVersion(kind: string, definitions: readonly Definition[]): DefinitionRow[] {
  return definitions.map(({ id, version }) => ({ kind, id, version, settings: null }));
}
