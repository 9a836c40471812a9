import { epochDayOf } from "@vitals/tables";
import type { Publication } from "../../src/ledger/entry.ts";

/** What a made-up week says; `score` is that of its only customer. */
export function publicationIn(monday: string, score = 70): Publication {
  const week = epochDayOf(monday);
  return {
    said: {
      week,
      churn: { kind: "outcomes", leadWeeks: 0, windowWeeks: 26, collapseTo: 0.25 },
      accounts: [{ id: 'acme "1"\n', band: "green", score, likelihood: null }],
      alarms: [
        {
          id: "acme-output-drop-2026-11-02",
          account: 'acme "1"\n',
          type: "alarm",
          kind: "output-drop",
          firstWeek: week - 7,
          state: "open",
        },
      ],
    },
    definitions: { all: "a".repeat(64), decided: "d".repeat(64), learned: "l".repeat(64) },
    facts: "facts",
    software: "0.1.0",
  };
}
