import { churnOf, type Facts } from "@vitals/metrics";
import type { Config } from "@vitals/tables/config";
import type { GateToday, SiteScore } from "../../src/components/site-file.js";
import { rowsOf, type Tables } from "./columns.ts";
import type { ScoreSetting } from "./score-setting.ts";

type GateRow = Omit<GateToday, "needs"> & { readonly needs: string | null };

/** What every page knows of the score: its components, what a loss is, and whether a likelihood may be shown. */
export function siteScore(
  { churn, outputNoun }: Pick<Config, "churn" | "outputNoun">,
  { facts, health, setting }: { facts: Tables; health: Tables; setting: ScoreSetting },
): SiteScore {
  const { kind, windowWeeks, collapseTo } = churnOf(facts as Facts, churn);
  const gate = [...rowsOf<GateRow>(health.gates)].at(-1);
  return {
    components: setting.components.map(({ id, title, unit, format, good }) => ({
      id,
      title,
      unit: unit.replace("units of output", outputNoun),
      format,
      good,
    })),
    churn: { kind, weeks: windowWeeks, collapseTo },
    gate: gate ? { week: gate.week, state: gate.state, says: gate.says, needs: gate.needs?.split("; ") ?? [] } : null,
  };
}
