import { codedTexts } from "../coded-texts.ts";
import { type Columns, numbers } from "../columns.ts";

/** How much of the last 13 weeks is known of an account. */
export interface WeeksKnown {
  /** Weeks since its first event, 13 at most. */
  readonly weeks: number;
  /** How many of them were not loaded. */
  readonly missing: number;
}

/** How much of the last 13 weeks is known, by account; accounts without an event are left out. */
export function weeksKnown(accountWeeks: Columns, lastWeek: number): Map<string, WeeksKnown> {
  const { texts, codes } = codedTexts(accountWeeks, "account_id");
  const [mondays, loaded] = [numbers(accountWeeks, "week"), numbers(accountWeeks, "loaded")];
  const known = new Map<string, { weeks: number; missing: number }>();
  for (let i = 0; i < mondays.length; i++) {
    const ago = (lastWeek - (mondays[i] as number)) / 7;
    if (ago < 0 || ago >= 13) continue;
    const id = texts[codes[i] as number] as string;
    const entry = known.get(id) ?? { weeks: 0, missing: 0 };
    known.set(id, { weeks: entry.weeks + 1, missing: entry.missing + (loaded[i] === 1 ? 0 : 1) });
  }
  return known;
}
