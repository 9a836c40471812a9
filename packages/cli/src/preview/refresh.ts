import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What has to be done again: everything, or only what follows from the facts. */
export type RefreshStep = "load" | "assess";

const child = fileURLToPath(new URL("./refresh-child.ts", import.meta.url));

/**
 * Brings the data of the pages up to date, with the definitions and the configuration as they now stand on disk.
 *
 * @param onData - called when the data is written, while libraries may still be bundled
 * @returns whether it worked; when it did not, the reason stands on standard error and the pages stay as they were
 */
export async function refresh(
  config: string,
  step: RefreshStep,
  asOf?: string,
  onData: () => void = () => {},
): Promise<boolean> {
  const started = fork(child, [config, step, ...(asOf === undefined ? [] : [asOf])], {
    execArgv: ["--import", import.meta.resolve("tsx")],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  started.on("message", onData);
  const [code] = await once(started, "close");
  return code === 0;
}
