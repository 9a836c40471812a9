import { toHistory, watch } from "@vitals/metrics";
import type { Portfolio } from "../portfolio/portfolio.ts";
import { toFacts } from "../portfolio/to-facts.ts";
import type { Said } from "./rule.ts";

/** What the product's own monitor says. */
export function monitor(portfolio: Portfolio, budget: number): Said[] {
  const history = toHistory(toFacts(portfolio));
  return watch(history, { budget }).drops.map(({ account, secondRow }) => ({
    account,
    week: (history.week[secondRow] as number) - portfolio.firstWeek,
  }));
}
