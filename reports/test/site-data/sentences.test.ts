import type { FactName } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import type { Rows } from "../fixture/facts-of.ts";
import { fragmentsOf } from "../fixture/fragments-of.ts";
import { lackingBooks } from "../fixture/lacking-books.ts";

const books = lackingBooks();
const said = async (book: string, name: string) => {
  const [text] = await fragmentsOf(books[book] as { [table in FactName]?: Rows }, [name]);
  return text?.trim();
};

describe("what a page says of a book that lacks something", () => {
  it.each([
    [
      "everybody gone",
      "accounts/lede",
      "No account is a customer today. 40 more accounts left, fell silent, or never began.",
    ],
    ["one account of one week", "accounts/lede", "For the only customer there is too little data to say."],
    ["nothing to say", "accounts/lede", "12 customers: none in red, 12 in yellow or green."],
    [
      "one account of one week",
      "index/bands",
      "There is too little data to give any customer a band, so there is nothing to draw.",
    ],
    ["no event at all", "index/talk-to-these", "There is no customer with events to talk to."],
    ["no event at all", "onboarding/waiting", "No customer began within the last half year."],
    [
      "events only",
      "onboarding/stuck",
      "No list of users names anybody who was given access within the last half year.",
    ],
    [
      "one account",
      "features/lede",
      "The one customer that produced uses the one critical feature as often as expected.",
    ],
  ])("%s, %s", async (book, name, words) => {
    expect(await said(book, name)).toBe(words);
  });
});
