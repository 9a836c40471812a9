import { expect, it } from "vitest";
import { type SourceFindingRow, sourceFindingsTable } from "../../src/components/source-findings.ts";

const row = (finding: string, severity: SourceFindingRow["severity"], examples: string | null): SourceFindingRow => ({
  ...{ finding, severity, examples, says: `1 of 9 ${finding}`, why: "It matters.", threshold: "a note" },
  way_out: "Set `seats` right.",
});

it("shows the most serious first, escapes examples, and sets names of settings apart", () => {
  const { html } = sourceFindingsTable([
    row("later", "note", null),
    row("first", "problem", "<b>a</b>|b"),
    row("then", "warning", null),
  ]);
  const places = ["1 of 9 first", "1 of 9 then", "1 of 9 later"].map((text) => html.indexOf(text));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(html).toContain("&lt;b&gt;a&lt;/b&gt;; b");
  expect(html).toContain("Set <code>seats</code> right.");
});

it("says so when nothing was found", () => {
  expect(sourceFindingsTable([]).html).toContain("Nothing was found.");
});
