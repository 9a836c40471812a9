import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { accountsWriter } from "@vitals/reports/build/site-data/index.ts";
import { expect, it } from "vitest";
import { readableReport } from "../../src/audiences/readable-report.ts";
import { buildContext } from "../../src/build-context.ts";
import { helperOf } from "../../src/steps/accounts-helper.ts";
import { assessStep } from "../../src/steps/assess-step.ts";
import { loadStep } from "../../src/steps/load-step.ts";
import { smallCompany } from "../pipeline/small-company.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The files of a folder with their texts. */
function filesOf(folder: string): Record<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), "utf8")]));
}

it("writes files of accounts in a process of its own as this one does, and says when it cannot", async () => {
  const config = join(temporaryFolder(smallCompany()), "vitals.config.js");
  const context = await buildContext({ config, wait: 0 });
  await loadStep(context);
  const assessment = await assessStep(context);
  const [here, there] = [temporaryFolder({}), temporaryFolder({})];
  const tables = { ...readableReport(context.config, assessment), config: context.config };
  const write = accountsWriter(tables, here);
  await write({ from: 0, to: 2 });

  const blocks = [
    { from: 0, to: 1 },
    { from: 1, to: 2 },
  ];
  await helperOf(config, there).write(() => blocks.shift());
  expect(Object.keys(filesOf(there))).toHaveLength(6);
  expect(filesOf(there)).toEqual(filesOf(here));
  const elsewhere = helperOf(join(there, "vitals.config.js"), there);
  await expect(elsewhere.write(() => undefined)).rejects.toThrow("ended (code 1)");
}, 120_000);
