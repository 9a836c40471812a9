import { mkdir } from "node:fs/promises";
import { previewSite } from "@vitals/reports/build/index.ts";
import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { asOfOption, configOption, portOption, waitOption } from "../options.ts";
import { oneAtATime } from "../preview/one-at-a-time.ts";
import { type Changed, refresher } from "../preview/refresher.ts";
import { watchSources } from "../preview/watch-sources.ts";
import { untilInterrupted } from "../serve/until-interrupted.ts";
import { whileReportsAreOurs } from "../steps/site-step.ts";

interface PreviewOptions extends StepOptions {
  port: number;
}

/** Live preview for analysts: an edit of a page, a definition, the configuration or new facts shows at once. */
export const preview: Command<PreviewOptions> = {
  options: [configOption, asOfOption, portOption, waitOption],
  run: async (options) => {
    const { path, stateDir, config, asOf, patience, progress } = await buildContext(options);
    await mkdir(stateDir, { recursive: true });
    const log = (line: string) => progress.log(line);
    return whileReportsAreOurs({ patience, log }, async () => {
      const { refresh, close } = refresher(path, asOf);
      if (!(await refresh(["configuration", "definitions", "facts"]))) {
        await close();
        return exitCode.nothingPublished;
      }
      const { contentPolicy } = config.publishing;
      const shown = await previewSite({ port: options.port, settings: { contentPolicy }, log });
      process.stdout.write(`${shown.url}\n`);
      const again = oneAtATime<readonly Changed[]>(
        async (changed) => {
          if (changed.length === 0) return void (await refresh([]));
          const files = shown.open();
          shown.tell({ is: "begun" });
          const isDone = await refresh(changed, { files, onWritten: () => shown.tell({ is: "shown", files }) });
          shown.tell({ is: isDone ? "done" : "failed" });
          if (isDone) log("the pages are up to date");
        },
        (earlier, later) => [...new Set([...earlier, ...later])],
      );
      again([]);
      const stop = watchSources({ config: path, stateDir }, again);
      await Promise.race([untilInterrupted(), shown.ended]);
      stop();
      await close();
      await shown.close();
      return exitCode.fresh;
    });
  },
};
