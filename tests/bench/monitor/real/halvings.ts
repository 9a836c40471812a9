import type { Portfolio } from "../portfolio/portfolio.ts";
import type { Said } from "../rules/rule.ts";

const weeksBefore = 26;
const weeksAfter = 8;

/** Weeks with output, of the 26 before, that make an account one whose weeks can be looked at. */
const fewestActive = 13;

/** Mean output of the weeks from `from` to before `before`; NaN outside the account's history. */
function meanOf({ output, weeks, born }: Portfolio, account: number, from: number, before: number): number {
  if (from < (born[account] as number) || before > weeks) return Number.NaN;
  let sum = 0;
  for (let week = from; week < before; week++) sum += output[account * weeks + week] as number;
  return sum / (before - from);
}

/** Whether the account had output in half of the 26 weeks before a week. */
export function isActive({ output, weeks, born }: Portfolio, account: number, week: number): boolean {
  if (week - weeksBefore < (born[account] as number)) return false;
  let active = 0;
  for (let each = week - weeksBefore; each < week; each++) {
    if ((output[account * weeks + each] as number) > 0) active++;
  }
  return active >= fewestActive;
}

/** Whether the eight weeks from a week on are below half of the 26 weeks before `beginning`; NaN counts as unknown. */
export function lasted(portfolio: Portfolio, { account, week }: Said): boolean | undefined {
  const before = meanOf(portfolio, account, week - 1 - weeksBefore, week - 1);
  const after = meanOf(portfolio, account, week + 1, week + 1 + weeksAfter);
  return Number.isNaN(before + after) ? undefined : after < before / 2;
}

/** Real sustained halvings: the first of the weeks from which eight weeks are below half of the 26 before, while active. */
export function halvings(portfolio: Portfolio): Said[] {
  const found: Said[] = [];
  for (let account = 0; account < portfolio.accounts; account++) {
    let quietUntil = 0;
    for (let week = portfolio.born[account] as number; week < portfolio.weeks; week++) {
      if (week < quietUntil || !isActive(portfolio, account, week)) continue;
      const before = meanOf(portfolio, account, week - weeksBefore, week);
      const [first, second] = [
        meanOf(portfolio, account, week, week + 1),
        meanOf(portfolio, account, week + 1, week + 2),
      ];
      const after = meanOf(portfolio, account, week, week + weeksAfter);
      if (!(before >= 1 && after < before / 2 && first < before && second < before)) continue;
      found.push({ account, week });
      quietUntil = week + weeksBefore;
    }
  }
  return found;
}
