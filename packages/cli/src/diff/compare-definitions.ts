import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CodeChanges } from "./code-changes.ts";
import { checkDefinitions, type DefinitionCheck } from "./definition-check.ts";
import type { DefinitionPrint } from "./definition-print.ts";
import type { Versions } from "./repository.ts";
import { complaintOf, runChild } from "./run-child.ts";
import type { TemporaryPlace } from "./temporary-place.ts";

const child = fileURLToPath(new URL("./definition-prints-child.ts", import.meta.url));

/** Whether every published definition that computes something else says so; null when both sides run the same code. */
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
}): Promise<DefinitionCheck | null> {
  if (code.files.length === 0) return null;
  const [before, after] = await Promise.all(
    [folder, versions.root].map((root) => printsOf(root, { facts, place, base: versions.base })),
  );
  return checkDefinitions(before ?? [], after ?? []);
}

async function printsOf(
  root: string,
  { facts, place, base }: { facts: string; place: TemporaryPlace; base: string },
): Promise<DefinitionPrint[]> {
  const entries = ["metrics", "tables"].map((name) => join(root, "packages", name, "src/index.ts"));
  const run = await runChild(place, root, ["--import", import.meta.resolve("tsx"), child, ...entries, facts]);
  if (run.code === 0) return JSON.parse(run.stdout) as DefinitionPrint[];
  throw new Error(`the definitions in ${root} cannot be compared one by one with those of ${base}`, {
    cause: new Error(complaintOf(run)),
  });
}
