import { describe, expect, it } from "vitest";
import { readConversation } from "../../src/journal/read-conversation.ts";

const fieldsOf = (text: string) => {
  const read = readConversation(text);
  if ("problem" in read) throw new Error(read.problem);
  return Object.fromEntries(Object.entries(read.fields).filter(([, value]) => value !== null));
};

describe("a conversation's file", () => {
  it("gives every value as the text that stands there", () => {
    expect(fieldsOf("---\ndate: 2026-11-17\naccount: 0123\nreason: seasonal\nanswer: no\n---\n")).toEqual({
      date: "2026-11-17",
      account: "0123",
      reason: "seasonal",
      answer: "no",
    });
  });

  it("takes the text below as the answer, where the front matter gives none", () => {
    expect(fieldsOf("---\naccount: acme\n---\n\nThe crew moved.\n\nThey are back in May.\n").answer).toBe(
      "The crew moved.\n\nThey are back in May.",
    );
    expect(fieldsOf("---\naccount: acme\nanswer: Yes\n---\nnotes").answer).toBe("Yes");
  });

  it("reads quotes, colons and texts over several lines, and line ends of Windows", () => {
    const text = '---\r\naccount: acme\r\nquestion: "Why: what changed?"\r\nanswer: |\r\n  One.\r\n  Two.\r\n---\r\n';
    expect(fieldsOf(text)).toEqual({ account: "acme", question: "Why: what changed?", answer: "One.\nTwo." });
  });

  it("keeps names that nobody knows, in any letter case", () => {
    expect(fieldsOf("---\nAccount: acme\nmood: good\n---")).toEqual({ account: "acme", mood: "good" });
  });

  it.each([
    ["", "is empty", 1],
    ["Hello", "does not begin with front matter (---)", 1],
    ["---\naccount: acme\n", "has front matter that does not end (---)", 3],
    ["---\n- acme\n---\n", "has front matter without names (such as date: 2026-11-17)", 2],
    ["---\naccount: acme\nreason: [a, b]\n---\n", "has a list or a map where reason should be a text", 2],
  ])("says what is wrong, and in which line: %j", (text, problem, line) => {
    expect(readConversation(text)).toEqual({ problem, line });
  });

  it("says in which line the front matter is no YAML", () => {
    const read = readConversation("---\naccount: acme\nanswer: one: two\n---\n");
    expect(read).toMatchObject({ line: 3, problem: expect.stringMatching(/^has front matter that is no YAML: /) });
  });
});
