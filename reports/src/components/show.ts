import type { Markup } from "./markup.js";

/** Markup as an element that a page's cell can display. */
export function show(markup: Markup): HTMLElement {
  const element = document.createElement("div");
  element.className = "shown";
  element.innerHTML = markup.html;
  return element;
}
