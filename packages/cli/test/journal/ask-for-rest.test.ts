import { describe, expect, it } from "vitest";
import { type Asking, askForRest } from "../../src/journal/ask-for-rest.ts";

const alarm = (id: string, state: string) => ({
  ...{ alarm_id: id, account_id: "acme", kind: "output-drop", state, question: "What changed?", evidence: "Made 3." },
  ...{ first_week: 0, last_week: 0 },
});

/** A person who types these lines, one after another, and what they are told. */
function person(...lines: string[]) {
  const told: string[] = [];
  const asking: Asking = {
    ask: async (question) => {
      told.push(question);
      return lines.shift() ?? "";
    },
    say: (line) => told.push(line),
    reasons: ["seasonal", "usability", "other"],
    accountOf: (wanted) => {
      if (wanted !== "acme") throw new Error(`no such account: ${wanted}`);
      return wanted;
    },
    alarmsOf: () => [alarm("a-1", "closed"), alarm("a-2", "open")],
  };
  return { asking, told };
}

describe("on a terminal, vitals journal", () => {
  it("asks for everything that was left out, and offers the open alarms", async () => {
    const { asking, told } = person("acme", "1", "The map is slow.", "2", "map");
    expect(await askForRest({}, asking)).toEqual({
      account: "acme",
      alarm: "a-2",
      question: "What changed?",
      answer: "The map is slow.",
      reason: "usability",
      feature: "map",
    });
    expect(told.filter((line) => line.startsWith("1 "))).toEqual(["1 output-drop: Made 3."]);
  });

  it("asks again for a customer or a reason it does not know", async () => {
    const { asking, told } = person("acmee", "acme", "", "Fine.", "seasonl", "seasonal");
    expect(await askForRest({}, asking)).toEqual({ account: "acme", answer: "Fine.", reason: "seasonal" });
    expect(told).toContain("no such account: acmee");
    expect(told).toContain("no such reason: seasonl; did you mean seasonal?");
  });

  it("asks for nothing that was given", async () => {
    const { asking, told } = person();
    const given = { account: "acme", alarm: "a-2", question: "Why?", answer: "So.", reason: "other" };
    expect(await askForRest(given, asking)).toEqual(given);
    expect(told).toEqual([]);
  });
});
