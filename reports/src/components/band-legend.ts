import { type BandName, bandLabel } from "./band-mark.js";
import { type Markup, markup } from "./markup.js";

/** The bands with what each means, for a reader who sees them for the first time. */
export function bandLegend(meaning: Readonly<Record<BandName, string>>): Markup {
  const bands: readonly BandName[] = ["red", "yellow", "green", "none"];
  return markup`<dl class="fields">${bands.map((band) => markup`<div><dt>${bandLabel(band)}</dt><dd>${meaning[band]}</dd></div>`)}</dl>`;
}
