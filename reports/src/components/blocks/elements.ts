import type { Markup } from "../markup.js";

/** Markup of one element as that element, for a cell or in the middle of a sentence. */
export function elementOf({ html }: Markup): HTMLElement {
  const template = document.createElement("template");
  template.innerHTML = html;
  return (template.content.firstElementChild ?? document.createElement("span")) as HTMLElement;
}

/** A picture under its caption; the caption says in words what the picture shows. */
export function pictureUnder(caption: string | Markup, picture: HTMLElement): HTMLElement {
  const figure = document.createElement("figure");
  const text = document.createElement("figcaption");
  figure.className = "picture";
  if (typeof caption === "string") text.textContent = caption;
  else text.innerHTML = caption.html;
  figure.append(text, picture);
  return figure;
}
