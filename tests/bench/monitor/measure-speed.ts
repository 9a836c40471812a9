import { assess } from "@vitals/metrics";
import { drawPortfolio } from "./portfolio/portfolio.ts";
import { toFacts } from "./portfolio/to-facts.ts";

/** How long one portfolio took. */
export interface Speed {
  readonly accounts: number;
  readonly weeks: number;
  readonly seconds: number;
}

/** Assesses 1,000 and 10,000 accounts over 104 weeks, the whole history replayed, on one core. */
export function measureSpeed(): Speed[] {
  return [1000, 10_000].map((accounts) => {
    const facts = toFacts(drawPortfolio({ name: "speed", history: 52, yearEnd: 0.4 }, accounts, 1));
    const begun = performance.now();
    assess(facts, { outputNoun: "designs", currency: "EUR", budget: 0.3 });
    return { accounts, weeks: 104, seconds: Math.round(performance.now() - begun) / 1000 };
  });
}
