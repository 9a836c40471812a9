import type { Definition } from "../definition.ts";

/** What the bands say about themselves. */
export interface BandRule extends Definition {
  readonly red: string;
  readonly yellow: string;
  readonly green: string;
  readonly none: string;
}

/** The definition of bands: from the score, or from the likelihood once that may be shown. */
export const bandRule: BandRule = {
  id: "band",
  title: "Band",
  question: "How is this customer, compared with all of ours?",
  red: "The score is below what 12 in 100 scores of the vendor's last two years were (or another share, where the configuration sets one); or, once the likelihood of churn may be shown, it is three times the churn rate known when it was fitted; or the customer is dormant: it could be scored within half a year and cannot be now.",
  yellow:
    "The score is below what 35 in 100 scores of the last two years were, or the likelihood at least that rate; or a drop of output is open, whatever the score. A customer that was lower leaves a band only five points above where the next begins.",
  green: "None of these.",
  none: "Not enough data: fewer than five outputs of two people in half a year, fewer than eight weeks since the first output, too little known of it, or too few customers and weeks to compare with.",
  limits:
    "Bands are relative to the vendor's own last two years: some customers are always red. They rank customers by the size and steadiness of their use, and cannot time a collapse: that is what alarms are for. An answer that explains a drop closes its alarm, and with it what held the band; the score stays what it is.",
  naturallyLow:
    "Weeks in a declared lull are left out of habit and direction, and what the whole fleet does is divided out of direction; output sums still fall a little.",
  owner: "Analytics",
  status: "published",
  version: 2,
  since: "2026-11-21",
  reviewed: "2026-11-22",
  reads: ["account_weeks", "user_weeks", "command_weeks", "accounts", "calendar", "outcomes", "touchpoints", "window"],
  needs: ["events"],
};
