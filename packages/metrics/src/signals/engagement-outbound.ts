import { contactSums } from "../history/contact-sums.ts";
import { defineSignal } from "../signal.ts";

export const engagementOutbound = defineSignal({
  id: "engagement-outbound",
  title: "Contacts from us",
  question: "Do we talk to them?",
  unit: "contacts",
  window: "13 weeks",
  counts: "Contacts and conversations that we began.",
  uniqueBy: "The contact.",
  leavesOut: "What came from them, and contacts whose direction nobody said. It is never added to what came from them.",
  restsOn: "contacts in either direction",
  good: "neither",
  limits:
    "Only what somebody wrote down is here. It says what we did, not whether anybody listened. It is unknown without a touchpoints input and before its first 13 weeks are over.",
  naturallyLow: "Where nobody on our side looks after the customer, or nobody writes it down.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "touchpoints", "load_report"],
  needs: ["touchpoints"],
  barredFromScores: true,
  barredBecause: "it counts what we did, not what the customer does",
  format: { style: "number", decimals: 0 },
  compute: (history) => contactSums(history, 13, "outbound"),
});
