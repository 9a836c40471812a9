import { existsSync } from "node:fs";
import { mkdir, rm, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { exitCode } from "../exit-code.ts";
import { UsageError } from "../usage-error.ts";
import { gitOrNull } from "./git.ts";
import type { Versions } from "./repository.ts";
import { complaintOf, runChild } from "./run-child.ts";
import type { TemporaryPlace } from "./temporary-place.ts";

const thisProgram = fileURLToPath(new URL("../../bin/vitals.js", import.meta.url));

/** Where the tables of facts are written down, for finding the commit that changed them. */
const specsOfFacts = ["packages/tables/src/facts", "packages/tables/src/inputs"];

/**
 * Health of the facts as the base says it: by its own `vitals assess` where the program is part of the repository, and by
 * this one where it is installed; always with the configuration of the base.
 *
 * @param folder - where the base is checked out
 * @param facts - folder of the facts, behind every link
 * @returns the folder of the health tables
 * @throws when the base has no such configuration, or cannot assess these facts
 */
export async function assessBase(
  versions: Versions,
  { folder, facts, place }: { folder: string; facts: string; place: TemporaryPlace },
): Promise<string> {
  const config = join(folder, versions.config);
  const program = versions.program === null ? thisProgram : join(folder, versions.program);
  for (const [path, name] of [
    [config, versions.config],
    [program, versions.program],
  ]) {
    if (path && !existsSync(path)) throw new UsageError(`${versions.base} has no ${name}; name a later one`);
  }
  const state = join(dirname(config), ".vitals");
  // A repository that keeps its state would bring facts of its own; ours take their place, in this copy alone.
  await rm(state, { recursive: true, force: true });
  await mkdir(state, { recursive: true });
  await symlink(facts, join(state, "facts"), "dir");
  const run = await runChild(place, dirname(config), [program, "assess", "--config", config]);
  if (run.code !== exitCode.fresh && run.code !== exitCode.stale) throw await refusal(versions, complaintOf(run));
  return join(state, "health");
}

async function refusal({ root, base, baseCommit, program }: Versions, complaint: string): Promise<Error> {
  const changed =
    program === null
      ? null
      : await gitOrNull(
          root,
          "log",
          "-1",
          "--no-show-signature",
          "--format=%h",
          `${baseCommit}..`,
          "--",
          ...specsOfFacts,
        );
  const way = changed
    ? `the tables of facts changed after ${base}, last in ${changed}: compare with ${changed} or a later commit, or load the facts anew`
    : `mend it there, name another base, or load the facts anew`;
  return new Error(`${base} cannot assess the facts of the last load; ${way}`, { cause: new Error(complaint) });
}
