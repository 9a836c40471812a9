import {
  type HealthName,
  healthTables,
  movesWith,
  scoresWith,
  signalsWith,
  type TabledComponent,
  type TableSpec,
} from "@vitals/tables";
import { catalog } from "./catalog.ts";
import { defaultComponents } from "./score/default-components.ts";

/** The health tables as they are written: with columns for every signal of the catalogue and component of the score. */
export function healthSpecs(components: readonly TabledComponent[] = defaultComponents): {
  readonly [name in HealthName]: TableSpec;
} {
  return {
    ...healthTables,
    signals: signalsWith(catalog.signals),
    scores: scoresWith(components),
    moves: movesWith(components),
  };
}
