import { readFileSync, writeFileSync } from "node:fs";
import { documentTables } from "@vitals/tables";
import { expect, test } from "vitest";

const page = new URL("../../docs/tables.md", import.meta.url);

test("docs/tables.md is what the specs print (rewrite it with VITALS_UPDATE=1)", () => {
  if (process.env.VITALS_UPDATE) writeFileSync(page, documentTables());
  expect(readFileSync(page, "utf8")).toBe(documentTables());
});
