import type { AccountRow } from "./account-file.js";
import { bandLabel, bandWords } from "./band-mark.js";
import { type Markup, markup } from "./markup.js";

const step = { red: 0, yellow: 1, green: 2 } as const;

type Rated = Pick<AccountRow, "band" | "manager_rating">;

/** Whether the account's manager and the band say different things; never where either says nothing. */
export function ratingDisagrees({ band, manager_rating: rating }: Rated): boolean {
  return rating !== null && band !== "none" && rating !== band;
}

/** The rating of the account's manager as it stands beside the score, with how it differs from the band. */
export function ratingLine(account: Rated): Markup {
  const { band, manager_rating: rating } = account;
  if (rating === null) return markup`not given`;
  if (band === "none") return markup`${bandLabel(rating)}; there is no band to hold it against`;
  if (!ratingDisagrees(account)) return markup`${bandLabel(rating)}, as the band`;
  const steps = step[rating] - step[band];
  const much = Math.abs(steps) === 2 ? "two steps" : "a step";
  return markup`${bandLabel(rating)}: <strong>disagrees</strong>, ${much} ${steps > 0 ? "better" : "worse"} than the band, which is ${bandWords[band].toLowerCase()}. One of the two knows something the other does not; it enters neither score nor band`;
}
