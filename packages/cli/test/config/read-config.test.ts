import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { UsageError } from "../../src/usage-error.ts";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const good = `import { defineConfig } from "@vitals/tables/config";
export default defineConfig({ title: "Mine", sources: { events: { files: "events.csv" } } });`;

describe("a configuration that cannot be used", () => {
  it.each<[string, Record<string, string>, string[], string[]]>([
    ["is not there", {}, [], ["no configuration found: vitals.config.ts is neither in", "--config FILE"]],
    ["is named and not there", {}, ["--config", "my.config.ts"], ["no such configuration: my.config.ts"]],
    [
      "is a folder without one",
      { "a/b.txt": "" },
      ["--config", "a"],
      ["no configuration in this folder", "vitals.config.ts"],
    ],
    [
      "does not parse",
      { "vitals.config.ts": "export default {\n  title: 'x',\n  sources: {{\n}" },
      [],
      ["cannot be read", "line 3", "sources: {{"],
    ],
    [
      "imports what is not there",
      { "vitals.config.ts": `import "./gone.ts";\nexport default {};` },
      [],
      ["line 1", "gone.ts"],
    ],
    [
      "has no default export",
      { "vitals.config.ts": "export const config = {};" },
      [],
      ["no default export", "export default defineConfig"],
    ],
    [
      "fails while it runs",
      { "vitals.config.ts": `throw new Error("no token in VENDOR_TOKEN");` },
      [],
      ["failed while it ran", "no token in VENDOR_TOKEN"],
    ],
    [
      "exports something else",
      { "vitals.config.ts": "export default 7;" },
      [],
      ["the configuration: found 7, expected an object"],
    ],
  ])("is refused with what is wrong and the way out: it %s", async (_what, files, args, said) => {
    const folder = temporaryFolder(files);
    const refusal = await readConfig(folder, args[1]).catch((error) => error);
    expect(refusal).toBeInstanceOf(UsageError);
    for (const words of said) expect(refusal.message).toContain(words);
  });

  it("has every mistake reported at once, with path, found, expected and suggestion", async () => {
    const folder = temporaryFolder({
      "vitals.config.ts": `export default {
        title: 7, timezone: "UTC", currency: "euro",
        sources: { evnts: { files: "e.csv" }, accounts: { files: "a.csv", columns: { acount_id: "id" } } },
        alarms: { budget: -1 },
      };`,
    });
    const { code, stderr } = await runVitals(folder, "build");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^vitals: \d mistakes in .*vitals\.config\.ts$/m);
    for (const line of [
      "title: found 7, expected a string",
      "timezone: found a setting nobody reads, expected one of",
      "(did you mean timeZone?)",
      'currency: found "euro", expected a code of three letters such as EUR',
      "sources.evnts: found a setting nobody reads",
      "(did you mean events?)",
      "sources.accounts.columns.acount_id: found a setting nobody reads",
      "(did you mean account_id?)",
      "alarms.budget: found -1",
    ]) {
      expect(stderr).toContain(line);
    }
    expect(readdirSync(folder)).toEqual(["vitals.config.ts"]);
  });
});

describe("a configuration", () => {
  it("is found in a folder above, and outside this repository may import defineConfig", async () => {
    const folder = temporaryFolder({ "vitals.config.ts": good, "deep/er/readme.txt": "" });
    const { stderr } = await runVitals(join(folder, "deep/er"), "site");
    expect(stderr).toContain(`nothing to read in ${join(folder, ".vitals/facts")}; run vitals load first`);
  });

  it("may be split over files and written in JavaScript", async () => {
    const folder = temporaryFolder({
      "settings/title.js": `export const title = "Mine";`,
      "vitals.config.js": `import { title } from "./settings/title.js";
        export default { title, sources: { events: { files: "events.csv" } } };`,
    });
    const { code, stderr } = await runVitals(folder, "assess");
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("run vitals load first") });
  });
});
