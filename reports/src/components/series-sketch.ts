import type { Markup } from "./markup.js";
import { seriesText, smallSeries } from "./small-series.js";

/** A small series as far as a row of a table shows it: its shape in so many steps, and the numbers said of it. */
export interface SeriesSketch {
  /** A letter a week, the oldest first: `a` for nothing, `y` for the highest, a dot for a week nobody knows. */
  readonly shape: string;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** Null where the last week is not known. */
  readonly last: number | null;
}

/** Steps of height, as many as the picture has pixels. */
const steps = 24;
const ground = "a".charCodeAt(0);

/** Sketches weekly values, null where a week is not known. */
export function sketchOf(values: readonly (number | null)[]): SeriesSketch {
  const known = values.filter((value): value is number => value !== null);
  const highest = known.length === 0 ? null : Math.max(...known);
  const letter = (value: number | null) => {
    if (value === null) return ".";
    const step = value <= 0 ? 0 : Math.max(1, Math.round((value / (highest as number)) * steps));
    return String.fromCharCode(ground + step);
  };
  return {
    shape: values.map(letter).join(""),
    lowest: known.length === 0 ? null : Math.min(...known),
    highest,
    last: values.at(-1) ?? null,
  };
}

/** A sketch as a small picture. */
export function drawnSketch({ shape, ...said }: SeriesSketch, width: number): Markup {
  const heights = Array.from(shape, (letter) => (letter === "." ? null : letter.charCodeAt(0) - ground));
  return smallSeries(heights, { width, height: steps, top: steps, label: seriesText(shape.length, said) });
}
