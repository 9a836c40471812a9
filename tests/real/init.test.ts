import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Proposal } from "@vitals/data-loaders";
import { inputTables, type SourceName } from "@vitals/tables";
import type { UserConfig } from "@vitals/tables/config";
import { expect, onTestFinished, test } from "vitest";
import { realDataHere, whereRealData } from "./load-real.ts";
import { print } from "./print.ts";
import { realData } from "./real-data.ts";

const program = fileURLToPath(import.meta.resolve("@vitals/cli/bin/vitals.js"));

/** Inputs that the configuration written by hand has, and how many of its columns and kinds of events are proposed otherwise. */
test.skipIf(!realDataHere).each([
  ["ravenstack", "ravenstack", { columns: [], kinds: 0 }],
  ["crm5", "churnsim-crm5", { columns: [], kinds: 11 }],
  ["socialnet7", "churnsim-socialnet7", { columns: [], kinds: 3 }],
  // Ids of events are made up there, the account left by its last spell, and all tickets are known to be defects.
  [
    "dpdk",
    "dpdk",
    { columns: ["events.event_id", "accounts.segment", "accounts.ended_on", "tickets.nature"], kinds: 0 },
  ],
])(
  `the configuration proposed for %s passes the check, and is nearly the one written by hand${whereRealData}`,
  async (name, folder, corrections) => {
    const dir = mkdtempSync(join(tmpdir(), "vitals-init-"));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const proposal = (await vitals(dir, ["init", join(realData, folder), "--json", "--zone", "UTC"])) as Proposal;
    const checked = (await vitals(dir, ["check", "--json"])) as { problems: string[] };
    expect(checked.problems).toEqual([]);
    const hand = (await import(`./${name}/vitals.config.ts`)).default as UserConfig;
    expect(proposal.sources.map(({ input }) => input)).toEqual(expect.arrayContaining(Object.keys(hand.sources)));
    const different = { columns: columnsLacking(proposal, hand), kinds: kindsOtherwise(proposal, hand) };
    print(`vitals init on ${name}`, { columns: different.columns.join(", "), kinds: different.kinds });
    expect(different).toEqual(corrections);
  },
  120_000,
);

/** Columns that the hand-written source maps or selects under our name and the proposed one has not. */
function columnsLacking({ sources }: Proposal, hand: UserConfig): string[] {
  return Object.entries(hand.sources).flatMap(([input, source]) => {
    const found = sources.find((one) => one.input === input)?.found ?? [];
    const ours = inputTables[input as SourceName].columns.map(({ name }) => name);
    const selected = ours.filter((name) => new RegExp(`\\bas ${name}\\b`).test(source?.query ?? ""));
    const named = [...Object.keys(source?.columns ?? {}), ...selected];
    return [...new Set(named)].filter((column) => !found.includes(column)).map((column) => `${input}.${column}`);
  });
}

function kindsOtherwise({ events }: Proposal, hand: UserConfig): number {
  const rules = (hand.catalogue?.rules ?? []).map(({ event, kind }) => ({
    kind,
    fits: new RegExp(`^${event.replaceAll(".", "\\.").replaceAll("*", ".*")}$`),
  }));
  return events.filter(({ event, kind }) => (rules.find(({ fits }) => fits.test(event))?.kind ?? "use") !== kind)
    .length;
}

function vitals(cwd: string, args: string[]): Promise<unknown> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, ...args], { cwd, maxBuffer: 1 << 26 }, (_error, stdout, stderr) => {
      if (stdout === "") reject(new Error(stderr));
      else resolve(JSON.parse(stdout));
    });
  });
}
