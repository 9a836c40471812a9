import { readFileSync, writeFileSync } from "node:fs";
import { documentPresets } from "@vitals/data-loaders";
import { expect, test } from "vitest";

const page = new URL("../../docs/presets.md", import.meta.url);

test("docs/presets.md is what the presets print (rewrite it with VITALS_UPDATE=1)", () => {
  if (process.env.VITALS_UPDATE) writeFileSync(page, documentPresets());
  expect(readFileSync(page, "utf8")).toBe(documentPresets());
});
