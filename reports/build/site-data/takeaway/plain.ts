/** Characters that would turn a line around or break it: controls, and marks and overrides of direction. */
const unruly = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]+/gu;

/** Text from data as one harmless line: no control, no turn of direction, no half of a character. */
export function plain(text: string): string {
  return text
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(unruly, " ")
    .replace(/ {2,}/g, " ")
    .trim();
}
