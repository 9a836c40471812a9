import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** What pages are made of, as far as it changes while a preview runs. */
export type Changed = "configuration" | "definitions" | "facts";

/** What a process that refreshes is told. */
export interface RefreshOrder {
  readonly config: string;
  /** Nothing where nothing is to be done but to be ready for the next order. */
  readonly changed: readonly Changed[];
  /** Generated files that somebody looks at, as paths below the pages' folder. */
  readonly first: readonly string[];
  readonly asOf: string | undefined;
  /** What the last load was made with; sources are not read again where that is still so. */
  readonly before: string | undefined;
}

/**
 * What it says: what was loaded, that the files asked for first are written, and that everything is; "large" where it has
 * grown so much over this that another process should follow.
 */
export type RefreshAnswer = "first" | "done" | "large" | { readonly loaded: string };

interface LookedAt {
  readonly files: readonly string[];
  readonly onWritten: () => void;
}

/** Refreshes the pages again and again, in a process that reads changed definitions anew. */
export interface Refresher {
  /**
   * Brings the data of the pages up to date, with the definitions and the configuration as they now stand on disk.
   *
   * @param changed - all of it at first; nothing where nothing changed and the first change is to be awaited readily
   * @param looked - files that somebody looks at, and what is called when they are written, while others may not be
   * @returns whether it worked; when it did not, the reason stands on standard error and the pages stay as they were
   */
  refresh(changed: readonly Changed[], looked?: LookedAt): Promise<boolean>;
  /** Ends what waits or is at work; nothing writes the pages' data once this is done, nor is it begun any more. */
  close(): Promise<void>;
}

const child = fileURLToPath(new URL("./refresh-child.ts", import.meta.url));

/** A refresher whose process waits for the next edit, so that libraries and what did not change need not be read for it. */
export function refresher(config: string, asOf: string | undefined): Refresher {
  let before: string | undefined;
  let worker = startChild();
  let isClosed = false;
  let wasLarge = false;
  return {
    async refresh(changed, looked) {
      if (isClosed) return false;
      // Nothing would be left of being ready.
      if (changed.length === 0 && wasLarge) return true;
      if (!worker.connected) worker = startChild();
      const order: RefreshOrder = { config, changed, first: looked?.files ?? [], asOf, before };
      const end = await ended(worker, order, (answer) => {
        if (answer === "first") looked?.onWritten();
        else before = answer.loaded;
      });
      wasLarge = end === "large";
      // Its successor reads libraries and code meanwhile.
      if (end !== "done" && !isClosed) {
        worker.kill("SIGKILL");
        worker = startChild();
      }
      return end !== "failed";
    },
    async close() {
      isClosed = true;
      await kill(worker);
    },
  };
}

/** Gives an order and waits until it is done, or the process has ended before it was. */
function ended(
  worker: ChildProcess,
  order: RefreshOrder,
  told: (answer: Exclude<RefreshAnswer, "done" | "large">) => void,
): Promise<"done" | "large" | "failed"> {
  return new Promise((fulfil) => {
    const settle = (end: "done" | "large" | "failed") => {
      worker.off("message", hear).off("close", fail).off("error", fail);
      fulfil(end);
    };
    const hear = (answer: RefreshAnswer) => (answer === "done" || answer === "large" ? settle(answer) : told(answer));
    const fail = () => settle("failed");
    worker.on("message", hear).on("close", fail).on("error", fail);
    worker.send(order);
  });
}

/** Whoever comes next may use the pages only once this process is gone: the lock is its parent's. */
async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
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
