import { type HealthName, healthTables, signalsWith, type TableSpec } from "@vitals/tables";
import { catalog } from "./catalog.ts";

/** The health tables as they are written: `signals` has its columns for every signal of the catalogue. */
export const healthSpecs: { readonly [name in HealthName]: TableSpec } = {
  ...healthTables,
  signals: signalsWith(catalog.signals),
};
