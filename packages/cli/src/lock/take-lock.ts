import { once } from "node:events";
import { rmSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { exitCode } from "../exit-code.ts";

/** Milliseconds after which the lock of a process that was killed no longer counts. */
const staleAfter = 6_000;

type Answer = { held: true } | { refused: string; message: string } | { compromised: string } | { released: true };

/**
 * Takes a lock once: a function that releases it, or null when somebody else holds it.
 *
 * The lock is a folder that `mkdir` makes or does not make, refreshed while its holder lives; it is removed when the
 * process ends in any way but `kill -9`, and is taken over some seconds after that.
 *
 * @param lockPath - the folder; the one around it must exist
 */
export async function takeLock(lockPath: string): Promise<(() => Promise<void>) | null> {
  const keeper = new Worker(new URL("./keeper.js", import.meta.url), {
    workerData: { lockPath, stale: staleAfter },
    execArgv: [],
  });
  const [answer] = (await once(keeper, "message")) as [Answer];
  if (!("held" in answer)) {
    await keeper.terminate();
    if ("refused" in answer && answer.refused === "ELOCKED") return null;
    throw new Error(`cannot lock: ${lockPath}: ${"message" in answer ? answer.message : "the lock went stale"}`);
  }
  keeper.unref();
  const removeAtExit = () => rmSync(lockPath, { recursive: true, force: true });
  process.once("exit", removeAtExit);
  keeper.on("message", (later: Answer) => {
    if (!("compromised" in later)) return;
    // The lock that stands there now is somebody else's.
    process.off("exit", removeAtExit);
    endBecauseLost(lockPath);
  });
  return async () => {
    keeper.ref();
    keeper.postMessage("release");
    await once(keeper, "exit");
    process.off("exit", removeAtExit);
  };
}

/** The process slept so long that another one may have taken over: stopping is the only way not to mix with it. */
function endBecauseLost(lockPath: string): void {
  process.stderr.write(`vitals: lost the lock while the process was suspended: ${lockPath}; run the command again\n`);
  process.exit(exitCode.nothingPublished);
}
