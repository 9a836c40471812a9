import { type NotCompared, notCompared } from "@vitals/metrics";
import { plural } from "../../../src/components/date-words.js";
import { type Markup, markup, nothing } from "../../../src/components/markup.js";
import type { ValuePage } from "./value-page.ts";

const reasons: Record<NotCompared, (count: number, currency: string) => string> = {
  "no-price": (count) => `for ${plural(count, "customer")} no price is known, or it is nothing`,
  "other-currency": (count, currency) =>
    `${plural(count, "customer")} ${count === 1 ? "pays" : "pay"} in another currency than ${currency}, in which the catalogue's values are taken to be, and no rate is known here`,
  young: (count) => `${plural(count, "customer")} began less than 13 weeks ago`,
  "weeks-missing": (count) => `of ${plural(count, "customer")} a week of the last 13 was not loaded`,
};

/** What the page cannot tell, and who is left out of its comparison. */
export function valueLimits({ value, currency, book }: ValuePage): Markup {
  const counts = notCompared.flatMap((why) => {
    const count = [...value.leftOut.values()].filter((each) => each === why).length;
    return count > 0 ? [reasons[why](count, currency)] : [];
  });
  const missing = book.customers.filter(({ account_id: id }) => (value.known.get(id)?.missing ?? 0) > 0).length;
  return markup`<h2 id="limits">What it cannot tell</h2>
<ul><li>What a unit is worth is the estimate of whoever wrote the catalogue, the same for every customer. No customer said so, and nothing
here checks it.</li>
<li>Low value for the money does not mean that a customer is about to leave, nor high value that it stays: the page compares, it does not forecast.</li>
<li>Value that a customer makes in another way, or with commands that have no value, is not seen.</li>
<li>${
    counts.length === 0
      ? book.customers.length === 0
        ? "No account is a customer today, so nobody is compared with a price."
        : `Nobody is left out of the comparison with price: ${book.customers.length === 1 ? "the only customer is" : `all ${plural(book.customers.length, "customer")} are`} in it.`
      : `Left out of the comparison with price: ${counts.join("; ")}.`
  }</li>${
    missing > 0
      ? markup`<li>Weeks of ${plural(missing, "customer")} were not loaded, so ${missing === 1 ? "it" : "they"} made more in the last 13 weeks than is said.</li>`
      : nothing
  }<li>Only today's customers are counted, in every period: what those who left made before is not in it.</li></ul>`;
}
