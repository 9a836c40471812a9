import { toSvg } from "@vitals/charts";

type Spec = Parameters<typeof toSvg>[0];

const drawn = new Map<string, Promise<string>>();

/**
 * Draws a spec as an SVG text. The same spec gives the same bytes, so that it is drawn once in a process: a preview shows
 * most pictures again after every edit.
 */
export function drawnSvg(spec: Spec): Promise<string> {
  const key = JSON.stringify(spec);
  const before = drawn.get(key);
  if (before) return before;
  if (drawn.size >= most) drawn.clear();
  const svg = toSvg(spec);
  drawn.set(key, svg);
  return svg;
}

/** Pictures kept; a report has about a hundred. */
const most = 1000;
