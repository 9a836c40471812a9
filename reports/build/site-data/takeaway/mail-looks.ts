import type { BandName } from "../../../src/components/band-mark.js";

const face = "font-family:Georgia,'Times New Roman',serif";
const small = "font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px";

/** Styles that stand in the elements themselves, for mail programs that drop a style sheet; every text names its colour. */
export const looks = {
  page: "margin:0;padding:0;background-color:#fcfbf7",
  column: "padding:24px 16px 40px 16px;background-color:#fcfbf7",
  title: `margin:0 0 16px 0;${small};color:#5d5a52`,
  sentence: `margin:0 0 12px 0;${face};font-size:24px;line-height:30px;font-weight:bold;color:#1c1b18`,
  quiet: `margin:0 0 8px 0;${small};color:#5d5a52`,
  heading: `margin:32px 0 4px 0;padding:8px 0 0 0;border-top:1px solid #1c1b18;${face};font-size:20px;line-height:26px;font-weight:bold;color:#1c1b18`,
  item: "padding:16px 0 8px 0;border-bottom:1px solid #dcd8cd",
  name: `margin:0 0 2px 0;${face};font-size:18px;line-height:24px;font-weight:bold;color:#1c1b18`,
  text: `margin:0 0 8px 0;${face};font-size:16px;line-height:24px;color:#1c1b18`,
  question: `margin:0 0 12px 0;${face};font-size:16px;line-height:24px;font-style:italic;color:#1c1b18`,
  series: "font-family:'Courier New',Courier,monospace;font-size:16px;line-height:20px;color:#5d5a52",
  link: "color:#1d4f7c;text-decoration:underline",
} as const;

/** The colour of a band's word; it says the band as well. */
export const bandInk: Readonly<Record<BandName, string>> = {
  red: "color:#a8281e;font-weight:bold",
  yellow: "color:#7a5600;font-weight:bold",
  green: "color:#24654f;font-weight:bold",
  none: "color:#5d5a52;font-weight:bold",
};

/** For programs that show dark mail by the sender's wish; the others leave it out, or turn the colours around themselves. */
export const darkLooks = `@media (prefers-color-scheme:dark){.paper{background-color:#171614!important}.ink{color:#ebe9e2!important}.quiet{color:#aca89d!important}.rule{border-color:#383530!important}.link{color:#93bfe8!important}.red{color:#ef7a6c!important}.yellow{color:#efc04d!important}.green{color:#5cb592!important}.none{color:#aca89d!important}}`;
