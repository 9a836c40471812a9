import { inEnglish } from "./in-english.js";
import { type Markup, markup, nothing } from "./markup.js";

/**
 * A small series for tables: one column a week from zero, a dot in a gap where the week is unknown, marked
 * weeks in colour.
 *
 * @param values - oldest first; null is unknown
 * @param options - `marked`: how many of the last weeks stand out; `tone`: in which colour; `width`, `height` in pixels;
 *   `label`: what it shows, for who cannot see it; `top`: value of the full height, the largest value when left out
 */
export function smallSeries(
  values: readonly (number | null)[],
  options: {
    label?: string;
    marked?: number;
    tone?: "red" | "green" | "accent";
    width?: number;
    height?: number;
    top?: number;
  } = {},
): Markup {
  if (values.length === 0) return nothing;
  const { marked = 0, tone = "red", width = values.length * 4, height = 24, label = seriesWords(values) } = options;
  const top = Math.max(options.top ?? 0, ...values.map((value) => value ?? 0)) || 1;
  const split = values.length - marked;
  const plain = bars(values, { from: 0, to: split, height, top });
  const strong = bars(values, { from: split, to: values.length, height, top });
  const unknown = gaps(values, height);
  const viewBox = `0 0 ${values.length * 4} ${height}`;
  return markup`<svg class="series" role="img" aria-label="${label}" width="${width}" height="${height}" viewBox="${viewBox}" preserveAspectRatio="none">${
    plain ? markup`<path d="${plain}"/>` : nothing
  }${strong ? markup`<path class="tone-${tone}" d="${strong}"/>` : nothing}${
    unknown ? markup`<path class="unknown" d="${unknown}"/>` : nothing
  }</svg>`;
}

/** What a series says, in words. */
export function seriesWords(values: readonly (number | null)[]): string {
  const known = values.filter((value): value is number => value !== null);
  if (known.length === 0) return seriesText(values.length, { lowest: null, highest: null, last: null });
  return seriesText(values.length, {
    lowest: Math.min(...known),
    highest: Math.max(...known),
    last: values.at(-1) ?? null,
  });
}

/** The same of so many weeks whose lowest, highest and last values are given; null where no week, or not the last, is known. */
export function seriesText(
  weeks: number,
  { lowest, highest, last }: { lowest: number | null; highest: number | null; last: number | null },
): string {
  if (lowest === null || highest === null) return "no week known";
  const round = (value: number) => inEnglish(Number(value.toPrecision(3)));
  return `${weeks} weeks: lowest ${round(lowest)}, highest ${round(highest)}, last ${last === null ? "unknown" : round(last)}`;
}

function bars(
  values: readonly (number | null)[],
  { from, to, height, top }: { from: number; to: number; height: number; top: number },
): string {
  let path = "";
  for (let i = from; i < to; i++) {
    const value = values[i];
    if (value === null || value === undefined) continue;
    // A week with nothing is a line on the ground, so that it is told from a week nobody knows.
    const tall = value <= 0 ? 1 : Math.max(2, Math.round((value / top) * height * 10) / 10);
    path += `M${i * 4} ${height}v-${tall}h3v${tall}z`;
  }
  return path;
}

function gaps(values: readonly (number | null)[], height: number): string {
  return values.map((value, i) => (value === null ? `M${i * 4 + 1} ${height / 2}h1v1h-1z` : "")).join("");
}
