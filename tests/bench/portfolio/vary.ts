import { createHash } from "node:crypto";

/** Texts of one account or person, which no other repetition may have. */
const ownIds = ["account_id", "user_id", "ticket_id", "parent_id", "sponsor_user_id"];

const syllables = "ba ce dor el fen gar hol im jun kel lor mar nes or pel quin ros sel tar um ver wick yar zan".split(
  " ",
);

/** Whether a column's texts or numbers differ from one repetition to the next. */
export function isVaried(column: string): boolean {
  return [...ownIds, "slug", "name"].includes(column) || column in scales;
}

/**
 * A text as it stands in a repetition: ids under a prefix, an address with the hash that such an id has, a name of its own,
 * so that what the pages carry compresses no better than that of so many different accounts.
 */
export function variedText(column: string, text: string | null, time: number): string | null {
  if (text === null || time === 0) return text;
  const prefix = `r${String(time).padStart(2, "0")}-`;
  if (column === "slug") return `${prefix}${text.slice(0, -8)}${hash(prefix + text).slice(0, 8)}`;
  return column === "name" ? `${madeUpWord(hash(prefix + text))} ${text.replace(/^\S+ /, "")}` : prefix + text;
}

/** How far a number of a row may be from the drawn one, as a share of it. */
const scales: Readonly<Record<string, number>> = { output: 0.35, quantity: 0.35, annual_value: 0.6 };

/**
 * A number as it stands in a repetition, whole as the drawn one is.
 *
 * @param key - of the row's account and week, so that a week is the same however many weeks follow it
 */
export function variedNumber(column: string, value: number, { key, time }: { key: number; time: number }): number {
  const share = scales[column] ?? 0;
  return time === 0 ? value : Math.round(value * (1 - share + 2 * share * unit(key, time)));
}

/** The key of an account and week; of the account alone where a row has no week. */
export function keyOf(accountId: string, week: number): number {
  let key = week;
  for (let i = 0; i < accountId.length; i++) key = Math.imul(key ^ accountId.charCodeAt(i), 0x01000193);
  return key;
}

function madeUpWord(digest: string): string {
  const word = [0, 2, 4]
    .map((at) => syllables[Number.parseInt(digest.slice(at, at + 2), 16) % syllables.length])
    .join("");
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** A number from 0 to 1 that is the same in every run (the mixing of MurmurHash3, Appleby 2011). */
function unit(key: number, time: number): number {
  let mixed = Math.imul(key + 1, 0x85ebca6b) ^ Math.imul(time, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000;
}
