import type { Definition } from "../definition.ts";

/** What the bands say about themselves. */
export interface BandRule extends Definition {
  readonly red: string;
  readonly yellow: string;
  readonly green: string;
  readonly none: string;
}

/** The provisional definition: from output alone, until there is a score. */
export const bandRule: BandRule = {
  id: "band",
  title: "Band",
  question: "Is this customer producing as it usually does?",
  red: "A drop of output is open; or nothing was made for four judged weeks or more, clearly longer than its pauses in the year before, by a customer that had output in at least four of the 26 weeks before.",
  yellow:
    "The last four judged weeks together are below the customer's own expected range, without an open drop; or, for a customer too uneven to judge week by week, the last twelve are below the range of the year before; or the customer has settled at less than 60 percent of what it made before a drop, within the last 26 weeks.",
  green: "None of these.",
  none: "Too little to judge: fewer than eight reference weeks, or so little output that even a quarter without any would be no surprise.",
  limits:
    "Provisional: it compares a customer with its own recent past in output alone. A customer that has always made little is green; one in a season that nobody declared is yellow or red. About one steady customer in twenty is yellow by chance. An answer that explains a drop closes its alarm and is named beside the band, but does not change it: the band shows what output does.",
  naturallyLow:
    "In a declared lull, at the year's end, in a week that was not loaded and in one in which most customers fell at once, the band before stays.",
  owner: "Analytics",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "accounts", "calendar", "window"],
  needs: ["events"],
};
