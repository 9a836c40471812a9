import { bandNames } from "@vitals/tables";
import type { ChurnDefinition } from "../score/churn/churn-definition.ts";

const none = bandNames.indexOf("none");

/**
 * Whether a band is a statement about churn to come: no band says nothing, and where churn is silence or collapse, whoever
 * has no score has fallen silent already.
 *
 * @param score - NaN where there was none
 */
export function isForecast({ kind }: ChurnDefinition, band: number, score: number): boolean {
  return band !== none && (kind === "outcomes" || !Number.isNaN(score));
}
