import type { Portfolio } from "../portfolio/portfolio.ts";
import type { Said } from "./rule.ts";

const meanWeeks = 26;
const fewestWeeks = 8;

/** After so many loaded weeks a new alarm may be said even if output never came back. */
const longestAlarm = 16;

/**
 * So many loaded weeks in a row below a share of the mean of the 26 loaded weeks before them; a share of 0 asks for weeks
 * without output. It ends on two weeks that are not.
 */
export function weeksUnderShare(portfolio: Portfolio, inARow: number, share: number): Said[] {
  const said: Said[] = [];
  for (let account = 0; account < portfolio.accounts; account++) {
    for (const week of saidOf(portfolio, account, inARow, share)) said.push({ account, week });
  }
  return said;
}

function saidOf({ weeks, born, output, loaded }: Portfolio, account: number, inARow: number, share: number): number[] {
  const said: number[] = [];
  const made: number[] = [];
  let openFor = -1;
  let usual = 0;
  for (let week = born[account] as number; week < weeks; week++) {
    if (!loaded[account * weeks + week]) continue;
    made.push(output[account * weeks + week] as number);
    if (made.length < fewestWeeks + inARow) continue;
    const before = made.slice(-meanWeeks - inARow, -inARow);
    if (openFor < 0) usual = before.reduce((sum, each) => sum + each, 0) / before.length;
    const isLow = (each: number) => (share === 0 ? each === 0 : each < share * usual);
    if (openFor >= 0) openFor = !made.slice(-2).some(isLow) || openFor >= longestAlarm ? -1 : openFor + 1;
    else if (usual > 0 && made.slice(-inARow).every(isLow)) {
      said.push(week);
      openFor = 0;
    }
  }
  return said;
}
