import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildContext } from "../build-context.ts";
import { assessAgain, assessStep } from "../steps/assess-step.ts";
import { loadStep } from "../steps/load-step.ts";
import { prepareLibraries, writePagesData } from "../steps/site-step.ts";
import { whileStateIsOurs } from "../steps/while-state-is-ours.ts";
import { loadedWith } from "./loaded-with.ts";
import type { RefreshAnswer, RefreshOrder } from "./refresher.ts";
import type { StepMemory } from "./step-memory.ts";

/** What stays in the process between two orders. */
interface RefreshPlace {
  readonly answer: (message: RefreshAnswer) => void;
  readonly memory: StepMemory;
  /** Whether the code on disk is the code that runs. */
  readonly isCurrent: () => Promise<boolean>;
}

/** Brings the data of the pages up to date, with the configuration as it now stands on disk. */
export async function refreshPages(
  { config, changed, first, asOf, before }: RefreshOrder,
  { answer, memory, isCurrent }: RefreshPlace,
): Promise<void> {
  const context = await buildContext({ config, wait: 60, ...(asOf === undefined ? {} : { asOf }) });
  const { recall } = memory;
  try {
    await whileStateIsOurs(context, async () => {
      // Asked to be ready for the first edit: then all that does not follow from it is remembered.
      if (changed.length === 0) return void (await assessAgain(context, recall));
      const now = loadedWith(context.config);
      const isLoaded = existsSync(join(context.stateDir, "facts"));
      if ((changed.includes("configuration") && now !== before) || !isLoaded) await loadStep(context);
      answer({ loaded: now });
      const again = before === undefined ? undefined : await assessAgain(context, recall);
      const assessment = again ?? (await assessStep(context, recall));
      let isBundled = !changed.includes("definitions");
      const bundle = async () => {
        if (!isBundled) await prepareLibraries(context);
        isBundled = true;
      };
      await writePagesData(context, assessment, undefined, {
        first: below("data/", first),
        async onFirst() {
          if (below("lib/", first).length > 0) await bundle();
          answer("first");
        },
      });
      await again?.publish(isCurrent);
      await bundle();
    });
    memory.forgetOthers();
  } finally {
    context.progress.end();
  }
}

function below(folder: string, files: readonly string[]): string[] {
  return files.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
}
