import { existsSync } from "node:fs";
import { join } from "node:path";
import type { RefreshAnswer, RefreshOrder } from "./refresher.ts";

/**
 * Brings the data of the pages up to date, once. Started by the preview before it is needed, so that libraries are read
 * by then; the project's own code is read when the order comes, because a definition may have changed. Ends with 0 when
 * it worked.
 */
process.exitCode = 1;
process.once("disconnect", () => process.exit());
process.once("message", (order) => void run(order as RefreshOrder));

await Promise.allSettled(
  ["@duckdb/node-api", "apache-arrow", "arquero", "esbuild", "zod", "vega", "vega-lite"].map((name) => import(name)),
);

async function run({ config, step, asOf, before }: RefreshOrder): Promise<void> {
  const answer = (message: RefreshAnswer) => process.send?.(message);
  const { explainError } = await import("../output/explain-error.ts");
  try {
    const { buildContext } = await import("../build-context.ts");
    const { assessStep } = await import("../steps/assess-step.ts");
    const { loadStep } = await import("../steps/load-step.ts");
    const { prepareLibraries, writePagesData } = await import("../steps/site-step.ts");
    const { whileStateIsOurs } = await import("../steps/while-state-is-ours.ts");
    const { loadedWith } = await import("./loaded-with.ts");
    const context = await buildContext({ config, wait: 60, ...(asOf === undefined ? {} : { asOf }) });
    await whileStateIsOurs(context, async () => {
      const now = loadedWith(context.config);
      if ((step === "load" && now !== before) || !existsSync(join(context.stateDir, "facts"))) await loadStep(context);
      answer({ loaded: now });
      await writePagesData(context, await assessStep(context));
      answer("written");
      await prepareLibraries(context);
    });
    context.progress.end();
    process.exitCode = 0;
  } catch (error) {
    process.stderr.write(`${explainError(error)}\n`);
  }
  process.disconnect?.();
}
