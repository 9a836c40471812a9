import { counted } from "../wording/figures.ts";

/** Churned accounts, and settled alarms, below which a figure would say more than it knows. */
export const fewestLosses = 10;
export const fewestAlarms = 10;

/** What is still needed, in words; null when there is enough. */
export function stillNeeded(found: number, least: number, singular: string, plural?: string): string | null {
  return found >= least ? null : `${counted(least - found, `more ${singular}`, plural && `more ${plural}`)}`;
}

/** Not enough, in a sentence. */
export function notEnough(needs: string): string {
  return `Not enough outcomes yet: ${needs} needed.`;
}
