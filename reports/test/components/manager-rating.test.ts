import { expect, it } from "vitest";
import { accountsInView, firstView } from "../../src/components/account-view.js";
import { ratingLine } from "../../src/components/manager-rating.js";
import { accountOf } from "./account-row-of.ts";

it.each([
  ["red", "green", "disagrees</strong>, two steps better than the band, which is red"],
  ["green", "yellow", "disagrees</strong>, a step worse than the band, which is green"],
  ["yellow", "yellow", "as the band"],
  ["none", "red", "there is no band to hold it against"],
  ["green", null, "not given"],
] as const)("beside a %s band, a rating of %s is shown with how they differ", (band, manager_rating, words) => {
  expect(ratingLine({ band, manager_rating }).html).toContain(words);
});

it("lets one list the accounts whose manager disagrees", () => {
  const accounts = [
    accountOf({ account_id: "agreed", manager_rating: "green" }),
    accountOf({ account_id: "torn", manager_rating: "red" }),
    accountOf({ account_id: "unrated" }),
    accountOf({ account_id: "unbanded", band: "none", manager_rating: "red" }),
  ];
  const shown = accountsInView(accounts, { ...firstView, rating: "disagrees" }, { lastWeek: 20_766 });
  expect(shown.map(({ name }) => name)).toEqual(["torn"]);
});
