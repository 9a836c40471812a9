import { readConfig, setCurrentDate } from "@observablehq/framework/dist/config.js";
import { settingsFromEnvironment } from "../config/site-settings.ts";
import { answerFromNodeModules } from "../offline/answer-from-node-modules.ts";
import type { BuildMessage } from "./build-messages.ts";
import { NotStampable, runBuild } from "./run-build.ts";
import { explainMissing } from "./sources-naming.ts";

/**
 * Runs one Framework build in this process: `build-child.ts <config> <date> [route not to stamp ...]`. Started by
 * buildSite, never by hand; says what happens through messages to its parent. The date stands for the modification time
 * of every file, which Framework writes into pages, so that the same inputs give the same bytes.
 */
const [configFile = "", date = "", ...unstamped] = process.argv.slice(2);
let current: string | undefined;
let root = ".";
// A parent that was killed cannot publish: going on would only get in the way of the next build.
process.once("disconnect", () => process.exit());

try {
  setCurrentDate(new Date(date));
  const config = await readConfig(configFile);
  root = config.root;
  globalThis.fetch = answerFromNodeModules(root);
  const onPage = (path: string | undefined) => {
    current = path;
    if (path !== undefined) void send({ type: "page", path });
  };
  const { contentPolicy = "strict", shell } = settingsFromEnvironment();
  await send(await runBuild(config, { unstamped: new Set(unstamped), contentPolicy, shell, onPage }));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.exitCode = 1;
  await send(
    error instanceof NotStampable
      ? { type: "unstampable", route: error.route, message }
      : { type: "failed", path: current, message: explainMissing(message, root) },
  );
}
process.disconnect?.();

function send(message: BuildMessage): Promise<void> {
  return new Promise((fulfil) => {
    if (process.send) process.send(message, undefined, undefined, () => fulfil());
    else fulfil();
  });
}
