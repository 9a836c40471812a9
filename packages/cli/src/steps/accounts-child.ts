import { type AccountBlock, accountsWriter } from "@vitals/reports/build/site-data/index.ts";
import { readableReport } from "../audiences/readable-report.ts";
import { buildContext } from "../build-context.ts";
import { explainError } from "../output/explain-error.ts";
import { growSlowly } from "./free-memory.ts";
import { openAssessment } from "./read-tables.ts";

/**
 * Writes the files of some accounts: `accounts-child.ts <config> <folder>`. Says "next" when it wants a block of them, and ends when
 * it is told that there are none or its parent has ended.
 */
const [config = "", folder = ""] = process.argv.slice(2);
process.once("disconnect", () => process.exit());

try {
  growSlowly();
  const context = await buildContext({ config, wait: 0 });
  const assessment = await openAssessment(context);
  const tables = readableReport(context.config, assessment);
  const write = accountsWriter({ ...tables, config: context.config }, folder);
  process.on("message", (block: AccountBlock) => write(block).then(() => process.send?.("next"), fail));
  process.send?.("next");
} catch (error) {
  fail(error);
}

function fail(error: unknown): void {
  process.stderr.write(`${explainError(error)}\n`, () => process.exit(1));
}
