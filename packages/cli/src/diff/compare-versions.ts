import { existsSync } from "node:fs";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { readTables } from "@vitals/data-loaders";
import { compareHealth, tableFromArrow } from "@vitals/metrics";
import { factTables } from "@vitals/tables";
import type { BuildContext } from "../build-context.ts";
import { UsageError } from "../usage-error.ts";
import { assessBase } from "./assess-base.ts";
import { assessWorkTree } from "./assess-work-tree.ts";
import { checkOutBase } from "./base-worktree.ts";
import { codeChanges } from "./code-changes.ts";
import { compareDefinitions } from "./compare-definitions.ts";
import { configChanges } from "./config-changes.ts";
import type { DiffReport } from "./diff-report.ts";
import { linkModules } from "./link-modules.ts";
import { readHealth } from "./read-health.ts";
import { versionsOf } from "./repository.ts";
import { whileTemporary } from "./temporary-place.ts";

/**
 * What the definitions of the work tree say of the facts of the last load, beside those of another commit.
 *
 * @throws UsageError when there are no facts, no repository, or no such commit
 * @throws Error when one side cannot assess the facts
 */
export async function compareVersions(context: BuildContext, base: string): Promise<DiffReport> {
  const { path, stateDir, progress } = context;
  const versions = await versionsOf(path, base);
  const { generation, week, facts } = await whatWasLoaded(stateDir);
  return whileTemporary(async (place) => {
    progress.say(`checking out ${base}`, 0);
    const folder = await checkOutBase(versions, place);
    await linkModules(versions.root, folder);
    progress.say("assessing under both", 0.1);
    const sides = [assessBase(versions, { folder, facts, place }), assessWorkTree(path, facts, place)] as const;
    const [before, after] = await Promise.all(sides);
    const config = await configChanges(join(folder, versions.config), path);
    const code = await codeChanges(versions);
    progress.say("comparing", 0.6);
    const definitions = await compareDefinitions({ versions, code, folder, facts, place });
    const health = compareHealth(await readHealth(before), await readHealth(after), week);
    progress.end();
    return { versions, generation, config, code, definitions, health };
  });
}

/** Reads the one small table that names the facts, so that the large ones are in the memory of the two sides only. */
async function whatWasLoaded(stateDir: string): Promise<{ generation: string; week: number; facts: string }> {
  const link = join(stateDir, "facts");
  if (!existsSync(link)) throw new UsageError(`nothing to read in ${link}; run vitals load first`);
  const facts = await realpath(link);
  const window = tableFromArrow(factTables.window, (await readTables(facts, ["window"])).window);
  const week = window.last_week?.[0] as number | null | undefined;
  if (week === null || week === undefined) throw new UsageError(`the facts in ${stateDir} hold no complete week`);
  return { generation: String(window.generation?.[0]), week, facts };
}
