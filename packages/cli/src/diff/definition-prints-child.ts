import { pathToFileURL } from "node:url";
import { explainError } from "../output/explain-error.ts";
import { definitionPrints, type VersionOfOurs } from "./definition-prints.ts";

/** Writes what a version's definitions compute, as JSON: `definition-prints-child.ts <metrics entry> <tables entry> <facts>`. */
const [metrics = "", tables = "", facts = ""] = process.argv.slice(2);

try {
  const [ours, specs] = await Promise.all([metrics, tables].map((path) => import(pathToFileURL(path).href)));
  const version = { metrics: ours, tables: specs } as VersionOfOurs;
  process.stdout.write(JSON.stringify(await definitionPrints(version, facts)));
} catch (error) {
  process.stderr.write(`${explainError(error)}\n`);
  process.exitCode = 1;
}
