import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildContext } from "../build-context.ts";
import { assessStep } from "../steps/assess-step.ts";
import { loadStep } from "../steps/load-step.ts";
import { prepareLibraries, writePagesData } from "../steps/site-step.ts";
import { whileStateIsOurs } from "../steps/while-state-is-ours.ts";
import { loadedWith } from "./loaded-with.ts";
import type { RefreshAnswer, RefreshOrder } from "./refresher.ts";

/** Brings the data of the pages up to date, with the configuration as it now stands on disk. */
export async function refreshPages(
  { config, step, asOf, before }: RefreshOrder,
  answer: (message: RefreshAnswer) => void,
): Promise<void> {
  const context = await buildContext({ config, wait: 60, ...(asOf === undefined ? {} : { asOf }) });
  try {
    await whileStateIsOurs(context, async () => {
      const now = loadedWith(context.config);
      if ((step === "load" && now !== before) || !existsSync(join(context.stateDir, "facts"))) await loadStep(context);
      answer({ loaded: now });
      await writePagesData(context, await assessStep(context), undefined, () => answer("written"));
      await prepareLibraries(context);
    });
  } finally {
    context.progress.end();
  }
}
