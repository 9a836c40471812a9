import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CodeChanges } from "./code-changes.ts";
import { checkDefinitions, type DefinitionCheck, type Unchecked } from "./definition-check.ts";
import type { DefinitionPrint } from "./definition-print.ts";
import type { Versions } from "./repository.ts";
import { complaintOf, runChild } from "./run-child.ts";
import type { TemporaryPlace } from "./temporary-place.ts";

const child = fileURLToPath(new URL("./definition-prints-child.ts", import.meta.url));

/**
 * Whether every published definition that computes something else says so.
 *
 * @returns null when both sides run the same code; why not, when the older code is built too differently to be asked
 */
export async function compareDefinitions({
  versions,
  code,
  folder,
  facts,
  place,
}: {
  versions: Versions;
  code: CodeChanges;
  folder: string;
  facts: string;
  place: TemporaryPlace;
}): Promise<DefinitionCheck | Unchecked | null> {
  if (code.files.length === 0) return null;
  const prints = [folder, versions.root].map((root) => printsOf(root, { facts, place }));
  const [before, after] = await Promise.all(prints);
  if (!after || "complaint" in after) {
    throw new Error("the definitions of the work tree cannot be run one by one", {
      cause: new Error(after?.complaint),
    });
  }
  if (!before || "complaint" in before) return { unchecked: before?.complaint ?? "" };
  return checkDefinitions(before, after);
}

async function printsOf(
  root: string,
  { facts, place }: { facts: string; place: TemporaryPlace },
): Promise<DefinitionPrint[] | { complaint: string }> {
  const entries = ["metrics", "tables"].map((name) => join(root, "packages", name, "src/index.ts"));
  const run = await runChild(place, root, ["--import", import.meta.resolve("tsx"), child, ...entries, facts]);
  return run.code === 0 ? (JSON.parse(run.stdout) as DefinitionPrint[]) : { complaint: complaintOf(run) };
}
