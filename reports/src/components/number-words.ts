import { inEnglish } from "./in-english.js";

const small = "no one two three four five six seven eight nine ten eleven twelve".split(" ");

/** A count as prose writes it: words up to twelve, digits from there. */
export function countWords(count: number): string {
  return small[count] ?? inEnglish(count);
}

/** The same at the start of a sentence. */
export function countWordsFirst(count: number): string {
  const words = countWords(count);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A count in a row of counts: digits, or none. */
export function countOrNone(count: number): string {
  return count === 0 ? "none" : inEnglish(count);
}

/** A number for reading: whole from 10, else at most two figures; an en dash where it cannot be said. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return "–";
  const shown = Math.abs(value) >= 10 ? Math.round(value) : Number(value.toPrecision(2));
  return inEnglish(shown, 2).replace("-", "−");
}

/** A share of one as a percentage without decimals; one decimal under one per cent. */
export function percent(share: number | null | undefined): string {
  if (share === null || share === undefined || Number.isNaN(share)) return "–";
  const pct = share * 100;
  const digits = pct !== 0 && Math.abs(pct) < 1 ? 1 : 0;
  return `${inEnglish(pct, digits).replace("-", "−")} %`;
}

/** A change as a signed percentage with a true minus: `+12 %`, `−40 %`, `±0 %`. */
export function signedPercent(share: number | null | undefined): string {
  if (share === null || share === undefined || Number.isNaN(share)) return "–";
  const pct = Math.round(share * 100);
  if (pct === 0) return "±0 %";
  return `${pct > 0 ? "+" : "−"}${inEnglish(Math.abs(pct))} %`;
}
