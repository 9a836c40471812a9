import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { complaintOf, runChild } from "./run-child.ts";
import type { TemporaryPlace } from "./temporary-place.ts";

const child = fileURLToPath(new URL("./assess-child.ts", import.meta.url));

/**
 * Health of the facts as the work tree says it, uncommitted changes and all; the published health stays as it is.
 *
 * @returns the folder of the health tables
 */
export async function assessWorkTree(config: string, facts: string, place: TemporaryPlace): Promise<string> {
  const state = join(place.folder, "work-tree");
  await mkdir(state);
  await symlink(facts, join(state, "facts"), "dir");
  const run = await runChild(place, place.folder, ["--import", import.meta.resolve("tsx"), child, config, state]);
  if (run.code !== 0) {
    throw new Error("the work tree cannot assess the facts of the last load; run vitals load", {
      cause: new Error(complaintOf(run)),
    });
  }
  return join(state, "health");
}
