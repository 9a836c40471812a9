import { barsCumulative } from "@vitals/charts";
import { cut } from "../../../src/components/account-name.js";
import { plural } from "../../../src/components/date-words.js";
import { type Markup, markup, trusted } from "../../../src/components/markup.js";
import { drawnSvg } from "../drawn-svg.ts";
import { mostOfIt, type ValuePage } from "./value-page.ts";

/** Features with a bar of their own; the rest have one together. */
const most = 9;

/** How the shares of the features add up to the whole; the table below says the same in numbers. */
export async function valueDrawing({ value, titleOf }: ValuePage): Promise<Markup> {
  const used = value.features.filter((feature) => feature.value > 0);
  const own = used.length <= most + 1 ? used : used.slice(0, most);
  const rest = used.length - own.length;
  const rows = (longest: number) => [
    ...own.map(({ event, share, shareSoFar }) => ({
      label: cut(titleOf(event), longest),
      share: share ?? 0,
      shareSoFar: shareSoFar ?? 0,
    })),
    ...(rest > 0 ? [{ label: plural(rest, "other"), share: 1 - (own.at(-1)?.shareSoFar ?? 0), shareSoFar: 1 }] : []),
  ];
  const [wide, narrow] = await Promise.all([
    drawnSvg(barsCumulative(rows(34), { width: 512, mark: mostOfIt })),
    drawnSvg(barsCumulative(rows(18), { width: 328, mark: mostOfIt })),
  ]);
  return markup`<figure class="picture"><figcaption>Each bar begins where the one above it ended; beside it stands the share of all value made so far.</figcaption>
<div class="drawing wide" aria-hidden="true">${trusted(wide)}</div><div class="drawing narrow" aria-hidden="true">${trusted(narrow)}</div></figure>`;
}
