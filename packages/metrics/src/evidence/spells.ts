import type { Statement } from "../alarm.ts";
import { endWeekOf } from "../history/end-week.ts";
import type { History } from "../history/history.ts";
import { writtenWeek } from "../wording/dates.ts";
import type { OwnWeeks } from "./own-weeks.ts";

/** A rule that is asked about each own week of an account, from what was known in that week. */
export interface SpellRule {
  /** What it would be said of, as a number of the rule's own; -1 when there is nothing to say. */
  readonly causeAt: (k: number) => number;
  /** Why it is over, in words; null while it holds. */
  readonly overBecause: (k: number, spell: { readonly cause: number; readonly first: number }) => string | null;
  /** Own weeks after which it closes by itself, and the words for it; it is said again only after it was over. */
  readonly longest?: { readonly weeks: number; readonly because: string };
  /** Own weeks after its end for which the same account hears nothing of it. */
  readonly coolDown: number;
}

/** A stretch of own weeks in which a rule held. */
export interface Spell {
  readonly cause: number;
  /** Own weeks, by number. */
  readonly first: number;
  readonly last: number;
  /** Null while open. */
  readonly closedBecause: string | null;
}

/** Goes through an account's own weeks in order: one thing is said at a time, and the same one not again while it lasts. */
export function spellsOf(weeks: number, rule: SpellRule): Spell[] {
  const spells: Spell[] = [];
  let open: { cause: number; first: number } | null = null;
  let stale: { cause: number; first: number } | null = null;
  let quietUntil = 0;
  for (let k = 0; k < weeks; k++) {
    if (stale && rule.overBecause(k, stale) !== null) {
      quietUntil = Math.max(quietUntil, k + rule.coolDown);
      stale = null;
    }
    if (!open) {
      const cause: number = k < quietUntil || stale ? -1 : rule.causeAt(k);
      if (cause >= 0) open = { cause, first: k };
      continue;
    }
    const tooLong = rule.longest !== undefined && k - open.first >= rule.longest.weeks;
    const closedBecause = rule.overBecause(k, open) ?? (tooLong ? (rule.longest?.because ?? null) : null);
    if (closedBecause === null) continue;
    spells.push({ ...open, last: k - 1, closedBecause });
    stale = tooLong ? open : null;
    quietUntil = k + rule.coolDown;
    open = null;
  }
  if (open) spells.push({ ...open, last: weeks - 1, closedBecause: null });
  return spells;
}

/** What a rule says of a spell. */
export interface SpellWords {
  /** The evidence in one short sentence, as of the same own week. */
  readonly gistAt: (at: number, spell: Spell) => string;
  /**
   * The evidence as of an own week: the last one while the spell is open, so that nothing old reads as if it were of
   * today, and the first one when it is over, because that is what was said.
   */
  readonly evidenceAt: (at: number, spell: Spell) => string;
  /** A sentence for the evidence of another alarm that tells this one too, as of an own week. */
  readonly besideAt?: (at: number) => string;
  /** The latest own week in which an open spell became more urgent; the first one when left out. */
  readonly newsAt?: (spell: Spell) => number;
}

/** Spells as statements, up to the week in which the customer left. */
export function toStatements(
  history: History,
  { account, weeks }: OwnWeeks,
  spells: readonly Spell[],
  { gistAt, evidenceAt, besideAt, newsAt = ({ first }) => first }: SpellWords,
): Statement[] {
  const endWeek = endWeekOf(history, account);
  return spells.flatMap((spell) => {
    const firstWeek = weeks[spell.first] as number;
    const lastWeek = weeks[spell.last] as number;
    if (firstWeek >= endWeek) return [];
    const left = endWeek <= history.lastWeek && (spell.closedBecause === null || lastWeek >= endWeek);
    const closedBecause = left ? "the customer left" : spell.closedBecause;
    const isOld = closedBecause === null && spell.last > spell.first;
    const at = isOld ? spell.last : spell.first;
    const evidence = evidenceAt(at, spell);
    return {
      account,
      firstWeek,
      lastWeek: left ? Math.min(lastWeek, endWeek - 1) : lastWeek,
      closedBecause,
      ...(closedBecause === null || left ? {} : { closedWeek: weeks[spell.last + 1] as number }),
      newsWeek: closedBecause === null ? (weeks[newsAt(spell)] as number) : firstWeek,
      ...(besideAt ? { beside: besideAt(at) } : {}),
      gist: gistAt(at, spell),
      evidence: isOld ? `${evidence} ${openSince(firstWeek)}` : evidence,
    };
  });
}

/** The sentence that follows evidence of today when it was first said earlier. */
export function openSince(firstWeek: number): string {
  return `Open since the ${writtenWeek(firstWeek)}.`;
}
