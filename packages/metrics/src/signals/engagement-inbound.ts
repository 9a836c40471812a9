import { contactSums } from "../history/contact-sums.ts";
import { defineSignal } from "../signal.ts";

export const engagementInbound = defineSignal({
  id: "engagement-inbound",
  title: "Contacts from them",
  question: "Do they talk to us?",
  unit: "contacts",
  window: "13 weeks",
  counts: "Contacts and conversations that the customer began.",
  uniqueBy: "The contact.",
  leavesOut: "What we sent, and contacts whose direction nobody said.",
  restsOn: "contacts in either direction",
  good: "neither",
  limits:
    "Only what somebody wrote down is here. Some customers write because they are engaged, others because they are in trouble. It is unknown without a touchpoints input and before its first 13 weeks are over.",
  naturallyLow: "Where things run well and nobody needs anything.",
  owner: "Customer success",
  status: "published",
  version: 1,
  since: "2026-11-21",
  reviewed: "2026-11-21",
  reads: ["account_weeks", "touchpoints", "load_report"],
  needs: ["touchpoints"],
  barredFromScores: false,
  format: { style: "number", decimals: 0 },
  compute: (history) => contactSums(history, 13, "inbound"),
});
