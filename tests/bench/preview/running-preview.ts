import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { program } from "../run-vitals.ts";
import { treeProcessor } from "./tree-processor.ts";

/** A preview as a person starts it. */
export interface RunningPreview {
  readonly url: string;
  /** Of the processor, used so far by all its processes; null where the system does not say. */
  readonly processorSeconds: () => number | null;
  readonly close: () => Promise<void>;
}

/** Starts `vitals preview` on the configuration in a folder; settles when it has said where it is. */
export async function startPreview(home: string): Promise<RunningPreview> {
  const running = spawn(process.execPath, [program, "preview", "--config", home], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  running.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  const ended = once(running, "close");
  const [url] = (await Promise.race([once(createInterface({ input: running.stdout }), "line"), ended])) as [string];
  if (running.exitCode !== null) throw new Error(`the preview did not start: ${said}`);
  return {
    url,
    processorSeconds: () => treeProcessor(running.pid as number),
    async close() {
      running.kill("SIGINT");
      await ended;
    },
  };
}
