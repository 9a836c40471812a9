import type { Portfolio } from "../portfolio/portfolio.ts";
import type { Said } from "../rules/rule.ts";
import { weeksUnderShare } from "../rules/weeks-under-share.ts";

const lengths = [2, 3, 4, 6, 8];

/** A tuned rule may make so many more or fewer alarms, as a share. */
const leeway = 0.2;

/**
 * Fixed rules that make about as many alarms: weeks in a row under a share of the mean before, the share tuned for every
 * number of weeks, and weeks without output; those that cannot come near the number are left out.
 */
export function rulesAtEqualAlarms(
  portfolio: Portfolio,
  alarms: number,
  count: (said: Said[]) => number,
): Record<string, Said[]> {
  const rules: Record<string, Said[]> = {};
  for (const weeks of lengths) {
    const share = tunedShare(alarms, (each) => count(weeksUnderShare(portfolio, weeks, each)));
    rules[`${alarms} alarms: ${weeks} weeks under ${share.toFixed(2)} of the mean`] = weeksUnderShare(
      portfolio,
      weeks,
      share,
    );
  }
  for (const weeks of [...lengths, 5]) {
    rules[`${alarms} alarms: no output for ${weeks} weeks`] = weeksUnderShare(portfolio, weeks, 0);
  }
  return Object.fromEntries(Object.entries(rules).filter(([, said]) => Math.abs(count(said) / alarms - 1) <= leeway));
}

/** Finds the share by halving an interval. */
function tunedShare(alarms: number, count: (share: number) => number): number {
  let [low, high] = [0.01, 1];
  for (let i = 0; i < 8; i++) {
    const share = (low + high) / 2;
    if (count(share) < alarms) low = share;
    else high = share;
  }
  return (low + high) / 2;
}
