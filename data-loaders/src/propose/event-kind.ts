import type { CommandKind } from "@vitals/tables";
import { doneWords, thingWords, unfinished } from "./event-words.ts";
import { wordsOf } from "./name-words.ts";

/** How one event is used, as far as the sample shows. */
export interface EventUsage {
  event: string;
  rows: number;
  /** Share of the accounts, and of the days of a user, that have it. */
  accountShare: number;
  dayShare: number;
  /** Mean quantity; null where rows bear none. */
  meanQuantity: number | null;
}

/** What an event seems to be. */
export interface ProposedEvent extends EventUsage {
  kind: CommandKind;
  title: string;
  reason: string;
  /** False where its name says nothing that is known. */
  isSure: boolean;
}

/**
 * The kind that an event's name tells, and the word that does; null where it tells none.
 *
 * A word in the past says what happened (`page_created` is no visit), any other word of doing comes next (`edit_meeting`),
 * then things named after what is done with them (`email_lead`).
 */
export function kindByName(event: string): { kind: CommandKind; word: string } | null {
  const words = wordsOf(event);
  const door = /\b(sign|log)(n?ed|ged)? ?(in|out|on|off)\b/.exec(words.join(" "));
  if (door) return { kind: "presence", word: door[0] };
  const told = words.flatMap((word) => {
    const kind =
      doneWords.get(word) ??
      doneWords.get(word.replace(/\d.*$/, "")) ??
      (/((?<!re)view|visit|click|login|opened)s?$/.test(word) ? "presence" : undefined);
    return kind ? [{ kind, word }] : [];
  });
  const things = words.flatMap((word) => {
    const kind = thingWords.get(word);
    return kind ? [{ kind, word }] : [];
  });
  const first = told.find(({ word }) => /ed$|^ge[a-z]+t$/.test(word)) ?? told[0] ?? things[0] ?? null;
  const stopped = words.find((word) => unfinished.has(word));
  if (stopped && first?.kind === "output") return { kind: "use", word: stopped };
  return first;
}

/** What every event seems to be, most frequent first. */
export function proposeKinds(usages: readonly EventUsage[]): ProposedEvent[] {
  const told = usages.map((usage) => ({ usage, told: kindByName(usage.event) }));
  const hasOutput = told.some((one) => one.told?.kind === "output");
  return told
    .map(({ usage, told: one }): ProposedEvent => {
      const base = { ...usage, title: titleOf(usage.event) };
      const seen = `${percent(usage.accountShare)} of accounts, ${percent(usage.dayShare)} of the days they were active`;
      if (one) return { ...base, kind: one.kind, isSure: true, reason: `its name says ${one.word}; ${seen}` };
      if (usages.length > 2 && usage.dayShare >= 0.9 && (usage.meanQuantity ?? 1) <= 1) {
        const reason = `its name tells nothing, but hardly a day goes by without it; ${seen}`;
        return { ...base, kind: "presence", isSure: false, reason };
      }
      const kind = hasOutput ? "use" : "output";
      const why = hasOutput ? "others say that they make something" : "no name here tells what makes something";
      return { ...base, kind, isSure: false, reason: `its name tells nothing and ${why}; ${seen}` };
    })
    .sort((a, b) => b.rows - a.rows || (a.event < b.event ? -1 : 1));
}

function titleOf(event: string): string {
  const words = event
    .replace(/^\$/, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const text = words.join(" ").toLowerCase();
  return text === "" ? event : text[0]?.toUpperCase() + text.slice(1);
}

function percent(share: number): string {
  const rounded = Math.round(100 * share);
  return rounded === 0 && share > 0 ? "under 1%" : `${rounded}%`;
}
