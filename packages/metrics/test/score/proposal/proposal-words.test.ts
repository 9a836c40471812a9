import { describe, expect, it } from "vitest";
import { proposalWords, proposedConfiguration } from "../../../src/score/proposal/proposal-words.ts";
import type { WeightProposal } from "../../../src/score/proposal/weight-proposal.ts";
import { weightProposalsTable } from "../../../src/score/proposal/weight-proposals-table.ts";

const proposal: WeightProposal = {
  ...{ week: 2900, state: "proposed", gate: "likelihood", churned: 30, retained: 46 },
  ahead: { difference: 0.031, low: 0.004, high: 0.058 },
  weights: [
    { id: "output-quarter", today: 15, fitted: 10 },
    { id: "direction", today: 85, fitted: 90 },
  ],
};

describe("a proposal in words", () => {
  it("gives the difference out of time with its interval and counts", () => {
    expect(proposalWords(proposal)).toBe(
      "Other weights are proposed: fitted each quarter from what was known then, they would have ranked customers better than those of today. Of 100 pairs of a lost and a kept customer of one date they would put +3.1 more into the right order (95 times of 100: +0.4 to +5.8), over 30 lost and 46 kept customers.",
    );
  });

  it.each([
    ["not-better", /^No other weights are proposed: .* would not surely have .*\+3\.1 more/],
    [
      "same",
      /^No other weights are proposed: the outcomes of 30 lost and 46 kept customers speak for those of today\.$/,
    ],
    [
      "nothing-found",
      /^No other weights are proposed: the newest fit found nothing in any component .* 30 lost and 46 kept customers, so it says nothing of weights\.$/,
    ],
    ["gate-closed", /^No other weights are proposed: while no likelihood may be shown, .*30 lost and 46 kept/],
  ] as const)("says why there is none: %s", (state, expected) => {
    expect(proposalWords({ ...proposal, state })).toMatch(expected);
  });

  it("says so before the first fit", () => {
    expect(proposalWords(null)).toBe("No other weights are proposed: no forecast could be fitted yet.");
  });

  it("is given as lines that a configuration can hold, every component named", () => {
    expect(proposedConfiguration(proposal)).toBe(
      'score: {\n  weights: {\n    "output-quarter": 10,\n    direction: 90,\n  },\n},',
    );
  });
});

describe("the table of proposed weights", () => {
  it("has a row per component, sorted by id, and lines to paste only where weights are proposed", () => {
    const table = weightProposalsTable(proposal);
    expect(table).toMatchObject({ component: ["direction", "output-quarter"], weight: [85, 15], fitted: [90, 10] });
    expect(table.configuration?.[0]).toBe(proposedConfiguration(proposal));
    expect(weightProposalsTable({ ...proposal, state: "not-better" }).configuration).toEqual([null, null]);
  });

  it("is empty before the first fit", () => {
    expect(weightProposalsTable(null).component).toEqual([]);
  });
});
