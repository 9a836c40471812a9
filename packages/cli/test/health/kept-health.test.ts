import { appendFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { copyOfVitals } from "../diff/copy-of-vitals.ts";
import { contentOf } from "../pipeline/content-of.ts";
import { smallCompany } from "../pipeline/small-company.ts";
import { ended, startProgram } from "../run-vitals.ts";
import { folderWith } from "../temporary-folder.ts";

const kept = "health: nothing that goes into it has changed";

describe("health of which nothing that goes into it has changed", () => {
  let folder: string;
  let program: string;
  const vitals = async (...args: string[]) => {
    const run = await ended(startProgram(program, folder, [...args, "--wait", "300"]));
    expect(run.code, run.stderr).toBe(0);
    return run.stderr;
  };
  const health = (file = "") => join(folder, ".vitals/health", file);
  const madeOf = () => JSON.parse(readFileSync(health("made-of.json"), "utf8"));
  const tables = () => Object.entries(contentOf(health())).filter(([path]) => path.endsWith(".arrow"));
  /** Whether the next assessment keeps the tables; whatever it does, they are those of a full replay. */
  const keeps = async () => {
    const said = await vitals("assess");
    const found = tables();
    expect(await vitals("assess", "--full")).not.toContain(kept);
    expect(tables()).toEqual(found);
    return said.includes(kept);
  };

  beforeAll(async () => {
    folder = folderWith(smallCompany());
    program = await copyOfVitals(folder);
    await vitals("load");
    expect(await vitals("assess")).not.toContain(kept);
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is kept, file by file, on the next night and when only the week that is not over has more events", async () => {
    const before = { madeOf: madeOf(), inode: statSync(health("signals.arrow")).ino };
    expect(await vitals("assess")).toContain(kept);
    appendFileSync(join(folder, "events.csv"), "2026-05-26T10:00:00,acme,design.create,ann0\n");
    await vitals("load");
    expect(await vitals("assess")).toContain(kept);
    expect(statSync(health("signals.arrow")).ino).toBe(before.inode);
    expect(madeOf()).toMatchObject({ inputs: before.madeOf.inputs, files: before.madeOf.files });
    expect(madeOf().facts).not.toBe(before.madeOf.facts);
    expect(await keeps()).toBe(true);
  }, 120_000);

  it("is what a full replay says when a week and a customer more have come, and the monitor goes on from where it stood", async () => {
    const days = ["2026-05-27", "2026-05-28", "2026-05-29", "2026-06-01"];
    const rows = days.flatMap((on) =>
      ["acme", "globex", "newco"].map((who) => `${on}T10:00:00,${who},design.create,ann0`),
    );
    appendFileSync(join(folder, "events.csv"), `${rows.join("\n")}\n`);
    await vitals("load");
    const said = await vitals("assess");
    expect(said).toContain("the monitor goes on from there");
    const found = tables();
    expect(await vitals("assess", "--full")).not.toContain("goes on");
    expect(tables()).toEqual(found);

    truncateSync(health("monitor-checkpoint.bin"), 1000);
    appendFileSync(join(folder, "events.csv"), "2026-06-08T10:00:00,acme,design.create,ann0\n");
    await vitals("load");
    expect(await vitals("assess")).not.toContain("goes on");
  }, 120_000);

  it.each<[string, () => void, string[]]>([
    [
      "an event comes late",
      () => appendFileSync(join(folder, "events.csv"), "2026-04-01T10:00:00,acme,design.create,ann0\n"),
      ["load"],
    ],
    [
      "a table beside the events changes",
      () => writeFileSync(join(folder, "accounts.csv"), "account_id,name,annual_value\nacme,Acme,12000\n"),
      ["load"],
    ],
    [
      "a setting changes",
      () =>
        writeFileSync(
          join(folder, "vitals.config.js"),
          smallCompany({ outputNoun: "plans" })["vitals.config.js"] ?? "",
        ),
      [],
    ],
    [
      "a weight changes",
      () =>
        writeFileSync(
          join(folder, "vitals.config.js"),
          smallCompany({ score: { weights: { "output-year": 1 } } })["vitals.config.js"] ?? "",
        ),
      [],
    ],
    ["the report looks back from another day", () => undefined, ["load", "--as-of", "2026-05-10"]],
    [
      "the code of a signal changes",
      () => appendFileSync(join(folder, "packages/metrics/src/signals/output-days.ts"), "// Read once more.\n"),
      [],
    ],
    ["a table is damaged", () => truncateSync(health("scores.arrow"), 100), []],
    ["a table is gone", () => rmSync(health("moves.arrow")), []],
    ["a file lies there that nobody wrote", () => writeFileSync(health("more.arrow"), "?"), []],
    ["nothing says what it was made of", () => writeFileSync(health("made-of.json"), "{"), []],
  ])(
    "is made anew when %s",
    async (_, change, load) => {
      change();
      if (load.length > 0) await vitals(...load);
      expect(await keeps()).toBe(false);
    },
    120_000,
  );
});
