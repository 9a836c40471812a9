import { type Markup, markup, trusted } from "./markup.js";

/** The bands, worst first; `none` is not enough data. */
export type BandName = "red" | "yellow" | "green" | "none";

/** What each band is called in text. */
export const bandWords: Record<BandName, string> = {
  red: "Red",
  yellow: "Yellow",
  green: "Green",
  none: "Too little data",
};

/** Each band has its own shape and letter, so that neither colour-blindness nor grey print hides it. */
const shapes: Record<BandName, string> = {
  red: '<path d="M5.3 .5h7.4l4.8 4.8v7.4l-4.8 4.8H5.3L.5 12.7V5.3z"/><text x="9" y="13">R</text>',
  yellow: '<path d="M9 .6 17.6 17H.4z"/><text x="9" y="15">Y</text>',
  green: '<circle cx="9" cy="9" r="8.4"/><text x="9" y="13">G</text>',
  none: '<circle cx="9" cy="9" r="7.4"/><text x="9" y="12.6">?</text>',
};

/** A band as a mark alone; the word is read out to who cannot see it. */
export function bandMark(band: BandName): Markup {
  return markup`<span class="band band-${band}"><svg class="band-mark" viewBox="0 0 18 18" aria-hidden="true">${trusted(
    shapes[band],
  )}</svg><span class="unseen">${bandWords[band]}</span></span>`;
}

/** A band as its mark and its word. */
export function bandLabel(band: BandName): Markup {
  return markup`<span class="band band-${band}"><svg class="band-mark" viewBox="0 0 18 18" aria-hidden="true">${trusted(
    shapes[band],
  )}</svg>&nbsp;${bandWords[band]}</span>`;
}
