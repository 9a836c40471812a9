import type { TopLevelSpec } from "vega-lite";
import { viewOf } from "./vega-view.ts";

/** What Vega says about its marks to screen readers; the pages say it in words and in a table instead. */
const roles = / (?:role="graphics-[a-z]+"|aria-roledescription="[^"]*"|class="mark-[^"]*")/g;

/** Draws a spec as an SVG text without a page: the same spec gives the same bytes. */
export async function toSvg(spec: TopLevelSpec): Promise<string> {
  const view = viewOf(spec, { renderer: "none" });
  try {
    return (await view.toSVG()).replace(roles, "");
  } finally {
    view.finalize();
  }
}
