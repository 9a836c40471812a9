import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What has to be done again: everything, or only what follows from the facts. */
export type RefreshStep = "load" | "assess";

/** What a process that refreshes is told. */
export interface RefreshOrder {
  readonly config: string;
  readonly step: RefreshStep;
  readonly asOf: string | undefined;
  /** What the last load was made with; sources are not read again where that is still so. */
  readonly before: string | undefined;
}

/** What it says meanwhile: what was loaded, and that the data of the pages is written while libraries may not be. */
export type RefreshAnswer = "written" | { readonly loaded: string };

/** Refreshes the pages again and again, each time in a process of its own, so that changed definitions are read anew. */
export interface Refresher {
  /**
   * Brings the data of the pages up to date, with the definitions and the configuration as they now stand on disk.
   *
   * @param onWritten - called when the data is written, while libraries may still be bundled
   * @returns whether it worked; when it did not, the reason stands on standard error and the pages stay as they were
   */
  refresh(step: RefreshStep, onWritten?: () => void): Promise<boolean>;
  /** Ends what waits and what is at work; nothing writes the pages' data once this is done, nor is it begun any more. */
  close(): Promise<void>;
}

const child = fileURLToPath(new URL("./refresh-child.ts", import.meta.url));

/** A refresher that has the next process waiting, so that an edit need not wait for libraries to be read. */
export function refresher(config: string, asOf: string | undefined): Refresher {
  let before: string | undefined;
  let waiting: ChildProcess | undefined = startChild();
  let working: ChildProcess | undefined;
  let isClosed = false;
  return {
    async refresh(step, onWritten = () => {}) {
      if (isClosed) return false;
      const started = waiting?.connected ? waiting : startChild();
      waiting = undefined;
      working = started;
      started.on("message", (answer: RefreshAnswer) => {
        if (answer === "written") onWritten();
        else before = answer.loaded;
      });
      const order: RefreshOrder = { config, step, asOf, before };
      started.send(order);
      const [code] = await once(started, "close");
      working = undefined;
      if (!isClosed) waiting = startChild();
      return code === 0;
    },
    async close() {
      isClosed = true;
      await Promise.all([end(waiting), end(working)]);
    },
  };
}

/** Whoever comes next may use the pages only once this process is gone: the lock is its parent's. */
async function end(child: ChildProcess | undefined): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  child.kill("SIGKILL");
  await closed;
}

function startChild(): ChildProcess {
  return fork(child, {
    execArgv: ["--import", import.meta.resolve("tsx")],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}
