import { describe, expect, it } from "vitest";
import { proposalFragments } from "../../build/site-data/proposal-fragments.ts";

const about = { unit: "", format: { style: "number", decimals: 0 }, good: "high" } as const;
const score = {
  components: [
    { id: "output-year", title: "Output of a year", ...about },
    { id: "direction", title: "Direction", ...about },
  ],
  churn: { kind: "silence", weeks: 26, collapseTo: 0.25 },
  gate: null,
} as const;
const lines = "score: {\n  weights: {\n    direction: 90,\n  },\n},";

function proposed(state: string, fitted: number | null, configuration: string | null): string {
  const rows = {
    component: ["direction", "output-year"],
    state: [state, state],
    says: ["It says so.", "It says so."],
    weight: [85, 15],
    fitted: [fitted, fitted === null ? null : 100 - fitted],
    configuration: [configuration, configuration],
  };
  return proposalFragments(rows, score)["report-card/proposal"]?.html ?? "";
}

describe("whether the weights should change", () => {
  it("shows proposed weights beside those of today, with the lines to paste and how to preview them", () => {
    const html = proposed("proposed", 90, lines);
    expect(html).toContain(`<code>${lines}</code>`);
    expect(html).toContain("preview with <code>vitals diff</code>");
    expect(html.indexOf("Output of a year")).toBeLessThan(html.indexOf("Direction"));
  });

  it("keeps what is not proposed folded away, and offers nothing to paste", () => {
    const html = proposed("not-better", 90, null);
    expect(html).toContain("It says so.");
    expect(html).toContain("<details");
    expect(html).not.toContain("vitals.config.ts");
  });

  it("is one sentence while the gate is closed or nothing was fitted", () => {
    expect(proposed("gate-closed", null, null)).toMatch(/<p>It says so.<\/p>$/);
    expect(proposalFragments(undefined, score)["report-card/proposal"]?.html).toContain(
      "no forecast could be fitted yet",
    );
  });
});
