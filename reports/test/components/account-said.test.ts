import { describe, expect, it } from "vitest";
import { openStatements } from "../../src/components/account-said.js";
import { linksAt } from "../../src/components/links.js";
import { alarmOf, lastWeek } from "./alarm-row-of.ts";

const options = { links: linksAt(1), lastWeek, titleOf: (kind: string) => kind };
const shown = (changes: Parameters<typeof alarmOf>[1]) => openStatements([alarmOf("org-1", changes)], options).html;
const split = (html: string) => {
  const [front, behind] = html.split("<summary>How this was decided</summary>");
  return { front, behind };
};

describe("an open statement on a customer's page", () => {
  it("says what is so now and asks, and keeps how it was decided behind that", () => {
    const { front, behind } = split(
      shown({ gist: "2 a week.", evidence: "Made 2, at least 8 times better.", stated_rate: 0.3 }),
    );
    expect(front).toContain("2 a week.");
    expect(front).toContain("What changed?");
    expect(front).not.toContain("8 times better");
    expect(behind).toContain("8 times better");
    expect(behind).toContain("wrong about 0.3 times per account and year");
  });

  it("says that an alarm's rule was never measured, and keeps silent about that of good news", () => {
    expect(split(shown({})).behind).toContain("has not been measured yet");
    expect(shown({ type: "opportunity" })).not.toContain("How this was decided");
  });

  it("leaves closed ones out", () => {
    expect(shown({ state: "closed" })).toBe("");
  });
});
