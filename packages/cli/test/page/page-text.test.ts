import { expect, it } from "vitest";
import { pageText } from "../../src/page/page-text.ts";

it("puts the question above the template, as text", () => {
  const options = { name: "idle-seats", question: " Who  pays {x} & rests? " };
  expect(pageText("# QUESTION\n\nText.\n", options)).toBe("# Who pays &#123;x&#125; &#38; rests?\n\nText.\n");
});

it.each([
  ["../index", "Who?", "not the name of a page: ../index"],
  ["Idle", "Who?", "small letters, digits and dashes"],
  ["idle", "Idle seats", "end it with a question mark"],
])("refuses %s: %s", (name, question, says) => {
  expect(() => pageText("# QUESTION", { name, question })).toThrow(says);
});
