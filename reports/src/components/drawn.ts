/** The part of `@vitals/charts` a page draws with; loaded after the text. */
export interface Drawing<Spec> {
  draw(element: Element, spec: Spec): Promise<void>;
}

/** What to draw, and how tall it is. */
export interface Picture<Spec, Charts extends Drawing<Spec>> {
  /** Brings the charts; asked for when there is a width to draw at, so that the text comes first. */
  readonly load: () => Promise<Charts>;
  readonly specOf: (charts: Charts, width: number) => Spec;
  readonly height: number;
}

/**
 * Keeps room for a picture and draws it at the width it has, and again when that changes.
 *
 * The room has the picture's height from the start, so that the text below does not jump. The picture is hidden from
 * screen readers: the sentence and the table beside it say the same.
 */
export function drawInto<Spec, Charts extends Drawing<Spec>>(
  element: HTMLElement,
  { load, specOf, height }: Picture<Spec, Charts>,
): HTMLElement {
  element.classList.add("drawing");
  element.setAttribute("aria-hidden", "true");
  element.style.minHeight = `${height}px`;
  let drawnAt = 0;
  new ResizeObserver(async ([entry]) => {
    const width = Math.floor(entry?.contentRect.width ?? 0);
    if (width < 40 || width === drawnAt) return;
    drawnAt = width;
    const charts = await load();
    if (width === drawnAt) await charts.draw(element, specOf(charts, width));
  }).observe(element);
  return element;
}

/** A new element to draw into. */
export function drawn<Spec, Charts extends Drawing<Spec>>(picture: Picture<Spec, Charts>): HTMLElement {
  return drawInto(document.createElement("div"), picture);
}
