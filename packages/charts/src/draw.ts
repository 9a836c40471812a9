import type { TopLevelSpec } from "vega-lite";
import { viewOf } from "./vega-view.ts";

/**
 * Draws a spec into an element of a page as SVG, in place of what is there.
 *
 * @returns a promise that settles when the picture stands
 */
export async function draw(element: Element, spec: TopLevelSpec): Promise<void> {
  const container = element.ownerDocument.createElement("div");
  const view = viewOf(spec, { container, renderer: "svg", hover: false });
  await view.runAsync();
  element.replaceChildren(container);
}
