import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { type Conversation, conversationText } from "../../src/journal/conversation.ts";
import { writeConversation } from "../../src/journal/write-conversation.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const conversation: Conversation = {
  date: "2026-11-17",
  account: "0123",
  alarm: null,
  author: "Ines: the first",
  channel: null,
  direction: null,
  question: 'Why "that"?\nAnd when?',
  reason: "seasonal",
  feature: "- #1",
  answer: "Winter.\n\n---\n\nBack in May.",
};

describe("conversationText", () => {
  it("is front matter in which every value stays the text it was, and the answer below", () => {
    const [, front = "", ...below] = conversationText(conversation).split(/^---\n/m);
    const { alarm, channel, direction, answer, ...known } = conversation;
    expect(parse(front, { schema: "failsafe" })).toEqual(known);
    expect(below.join("---\n")).toBe(`\n${answer}\n`);
  });
});

describe("writeConversation", () => {
  it("takes the first number that is free and never overwrites", async () => {
    const folder = join(temporaryFolder(), "journal");
    const write = (text: string) => writeConversation(folder, { date: "2026-11-17", slug: "acme", text });
    const paths = await Promise.all(["one", "two", "three"].map(write));
    expect(paths.sort()).toEqual([1, 2, 3].map((n) => join(folder, `2026-11-17-acme-${n}.md`)));
    expect(paths.map((path) => readFileSync(path, "utf8")).sort()).toEqual(["one", "three", "two"]);
    expect(existsSync(join(folder, "2026-11-17-acme-4.md"))).toBe(false);
  });
});
