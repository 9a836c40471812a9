import { expect, it } from "vitest";
import { pageHead } from "../../src/components/page-head.js";

const head = (changes: Partial<Parameters<typeof pageHead>[0]> = {}) =>
  pageHead({ title: "Health <b>", generated: false, lastDay: "2026-11-15", path: "/accounts/index", ...changes });

it("says the week, and marks the page it stands on", () => {
  expect(head()).toContain("Week of 9 November to 15 November 2026");
  expect(head()).toContain('<a href="/accounts/" aria-current="page">');
  expect(head({ path: "/accounts/acme" })).toContain('<a href="/accounts/" aria-current="true">');
});

it("says on every page that data is made up, and only then", () => {
  expect(head({ generated: true })).toContain("Made-up data.");
  expect(head()).not.toContain("Made-up");
});

it("escapes the title, and names no week where there is none", () => {
  expect(head()).toContain("Health &lt;b&gt;");
  expect(head({ lastDay: "2000-01-01" })).not.toContain("Week of");
});

it.each([
  ["/index", 'action="accounts/"'],
  ["/accounts/index", 'action="../accounts/"'],
  ["/accounts/acme", 'action="../accounts/"'],
])("leads the search of %s to the accounts where no script runs", (path, action) => {
  expect(head({ path })).toContain(action);
});
