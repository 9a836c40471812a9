import { shuffled } from "../random/choice.ts";
import type { Random } from "../random/random-stream.ts";

const beginnings =
  "Brack Oster Lisk Ossel Corv Thrann Hollo Merri Askel Tibber Wyle Fenn Gal Harro Ilm Kest Lor Quarn Nessel Pell Quill Rask Bresk Tarn Ulver Wend Yar Zel".split(
    " ",
  );
const endings = "mere moor haven igan wick dale field stad ford brook mont sund ridge vik by combe shaw".split(" ");

/** Made-up place names in random order, each once; a likeness to a real one is chance. */
export function placeNames(random: Random): string[] {
  return shuffled(
    random,
    beginnings.flatMap((beginning) =>
      endings.filter((ending) => !beginning.endsWith(ending.charAt(0))).map((ending) => beginning + ending),
    ),
  );
}
