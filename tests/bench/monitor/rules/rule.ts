import type { Portfolio } from "../portfolio/portfolio.ts";

/** One alarm: the account, and the week in which it was first said. */
export interface Said {
  readonly account: number;
  readonly week: number;
}

/** A way to raise alarms. */
export type Rule = (portfolio: Portfolio) => Said[];
