import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readTables } from "@vitals/data-loaders";
import { writeSample } from "@vitals/data-loaders/sample";
import { type Columns, type Facts, type Health, healthSpecs, tableFromArrow } from "@vitals/metrics";
import { factTables, type TableSpec } from "@vitals/tables";
import sampleConfig from "../../vitals.config.ts";

/** Never to be found in anything that is written or printed. */
export const secret = "planted-secret-0123456789";
const variable = "VITALS_TEST_SECRET";

/** A conversation with a customer of Ines Falk that names another customer, and one of its own people. */
export const gossip = {
  account: "org_0001",
  other: "Nesselcombe Broadband",
  person: "Anneke Petrov",
};

/** A feature's title and a lull's name, each of which an alarm quotes, that name a customer whose account is another. */
const namesInTitles: readonly [file: string, from: string, to: string][] = [
  ["catalogue.csv", "Route replanned live", `Route replanned live for ${gossip.other}`],
  [
    "calendar.csv",
    "Between phases 1 and 2,2026-09-07,2026-10-18,account:org_0086",
    `As ${gossip.other} and ${gossip.person},2026-09-07,2026-10-18,account:org_0086`,
  ],
];

const audiences = [
  { name: "everybody", users: "name" },
  { name: "ines", owner: "Ines Falk" },
  { name: "utility", segment: "Utility", users: "hidden" },
  { name: "pair", account: ["org_0005", "Wylemont Open Access Networks"], users: "name" },
  { name: "customer", kind: "customer", account: "org_0023", users: "hidden" },
] as const;

/** The sample's reports for several readers, as the program builds them; and the tables they are made of. */
export async function builtSlices() {
  const folder = mkdtempSync(join(tmpdir(), "vitals-slices-"));
  await writeSample(join(folder, ".vitals/sample"));
  writeFileSync(
    join(folder, ".vitals/sample/journal/2026-11-10-gossip.md"),
    `---\ndate: 2026-11-10\naccount: ${gossip.account}\nreason: usability\n---\n\n${gossip.person} says that ${gossip.other} finds it slow too.\n`,
  );
  for (const [name, from, to] of namesInTitles) {
    const file = join(folder, ".vitals/sample", name);
    const text = readFileSync(file, "utf8");
    if (!text.includes(from)) throw new Error(`${name} of the sample has no ${from} to plant a name in`);
    writeFileSync(file, text.replace(from, to));
  }
  const write = (name: string, config: object) =>
    writeFileSync(join(folder, name), `export default ${JSON.stringify(config)};\n`);
  const privacy = { users: "pseudonym", secret: variable };
  const config = { ...sampleConfig, privacy, audiences };
  write("vitals.config.js", config);
  write("whole.config.js", { ...sampleConfig, privacy: { users: "name" } });
  const vitals = (...args: string[]) => runVitals(folder, args);
  const run = await vitals("build", "--json");
  if (run.code !== 0) throw new Error(`the slices were not built: ${run.stderr}`);
  const state = join(folder, ".vitals");
  const assessment = {
    facts: (await tablesIn(join(state, "facts"), factTables)) as Facts,
    health: (await tablesIn(join(state, "health"), healthSpecs([]))) as Health,
  };
  const idsOf = (isTheirs: (row: { owner: unknown; segment: unknown; id: string }) => boolean) => {
    const { account_id = [], owner, segment } = assessment.facts.accounts;
    const ids = Array.from(account_id, String);
    return new Set(ids.filter((id, row) => isTheirs({ id, owner: owner?.[row], segment: segment?.[row] })));
  };
  const accounts = {
    ines: idsOf(({ owner }) => owner === "Ines Falk"),
    utility: idsOf(({ segment }) => segment === "Utility"),
    pair: new Set(["org_0005", "org_0023"]),
    customer: new Set(["org_0023"]),
  };
  return { folder, run, vitals, assessment, accounts, siteOf: (name: string) => join(folder, "dist", name) };
}

function runVitals(cwd: string, args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const program = fileURLToPath(import.meta.resolve("@vitals/cli/bin/vitals.js"));
  const options = { cwd, env: { ...process.env, [variable]: secret }, maxBuffer: 1 << 26 };
  return new Promise((fulfil) => {
    const child = execFile(process.execPath, [program, ...args], options, (_, stdout, stderr) => {
      fulfil({ code: child.exitCode ?? 1, stdout, stderr });
    });
  });
}

async function tablesIn(folder: string, specs: Record<string, TableSpec>): Promise<Record<string, Columns>> {
  const bytes = await readTables(folder, Object.keys(specs));
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [name, tableFromArrow(spec, bytes[name] as Uint8Array)]),
  );
}
