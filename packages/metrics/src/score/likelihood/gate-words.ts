import { counted } from "../../wording/figures.ts";
import { beatsTheBaseRate, type Gate, type GateState, gateRule, isCalibrated, ranksBetterThanChance } from "./gate.ts";

/** What a reader is told of the gate. */
export interface GateWords {
  readonly says: string;
  /** What is still needed for a likelihood; empty when it is shown. */
  readonly needs: readonly string[];
}

const says: Record<Exclude<GateState, "too-few">, string> = {
  ranking: "has ranked customers better than chance",
  likelihood: "its chances have come true about as often as it said",
  "no-signal": "we looked: usage does not predict churn here",
  unclear: "not yet shown to predict",
};

/** What the gate says, and what it would take to show a likelihood. */
export function gateWords(gate: Gate): GateWords {
  const few = `${gate.outcomes === 0 ? "none" : gate.outcomes} of the ${gateRule.outcomesForLikelihood} outcomes needed`;
  const needs = gate.state === "likelihood" ? [] : [...outcomesNeeded(gate), ...figuresNeeded(gate)];
  return { says: gate.state === "too-few" ? few : says[gate.state], needs };
}

function outcomesNeeded({ churned, retained }: Gate): string[] {
  const more = (count: number, ended: string) => {
    const missing = gateRule.outcomesForLikelihood - count;
    return missing > 0 ? [`${counted(missing, "more customer")} that ${ended}, with a forecast made before`] : [];
  };
  return [...more(churned, "churned"), ...more(retained, "stayed")];
}

function figuresNeeded(gate: Gate): string[] {
  if (gate.state === "too-few") return [];
  const needs: string[] = [];
  if (!ranksBetterThanChance(gate)) needs.push("forecasts that surely rank those that churned above those that stayed");
  if (!beatsTheBaseRate(gate)) needs.push("chances that are surely better than giving everyone the past churn rate");
  if (!isCalibrated(gate)) needs.push("chances that are neither too bold nor too timid");
  return needs;
}
