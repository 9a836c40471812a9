import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildContext } from "../build-context.ts";
import { explainError } from "../output/explain-error.ts";
import { assessStep } from "../steps/assess-step.ts";
import { loadStep } from "../steps/load-step.ts";
import { prepareLibraries, writePagesData } from "../steps/site-step.ts";
import { whileStateIsOurs } from "../steps/while-state-is-ours.ts";

/**
 * Brings the data of the pages up to date: `refresh-child.ts <config> <load|assess> [as-of]`. Started by the preview, in
 * a process of its own so that changed definitions are read anew; ends with 0 when it worked.
 */
const [config = "", step = "assess", asOf] = process.argv.slice(2);
process.exitCode = 1;
process.once("disconnect", () => process.exit());

try {
  const context = await buildContext({ config, wait: 60, ...(asOf === undefined ? {} : { asOf }) });
  await whileStateIsOurs(context, async () => {
    if (step === "load" || !existsSync(join(context.stateDir, "facts"))) await loadStep(context);
    await writePagesData(context, await assessStep(context));
    process.send?.("data");
    await prepareLibraries(context);
  });
  context.progress.end();
  process.exitCode = 0;
} catch (error) {
  process.stderr.write(`${explainError(error)}\n`);
}
process.disconnect?.();
