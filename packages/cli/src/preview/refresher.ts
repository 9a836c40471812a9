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

/** What it says: what was loaded, that all that pages show is written, and that libraries and downloads are too. */
export type RefreshAnswer = "written" | "done" | { readonly loaded: string };

/** Refreshes the pages again and again, in a process that reads changed definitions anew. */
export interface Refresher {
  /**
   * Brings the data of the pages up to date, with the definitions and the configuration as they now stand on disk.
   *
   * @param onWritten - called when all that pages show is written, while downloads and libraries may not be
   * @returns whether it worked; when it did not, the reason stands on standard error and the pages stay as they were
   */
  refresh(step: RefreshStep, onWritten?: () => void): Promise<boolean>;
  /** Ends what waits or is at work; nothing writes the pages' data once this is done, nor is it begun any more. */
  close(): Promise<void>;
}

const child = fileURLToPath(new URL("./refresh-child.ts", import.meta.url));

/** A refresher whose process waits for the next edit, so that libraries and what did not change need not be read for it. */
export function refresher(config: string, asOf: string | undefined): Refresher {
  let before: string | undefined;
  let worker = startChild();
  let isClosed = false;
  return {
    async refresh(step, onWritten = () => {}) {
      if (isClosed) return false;
      if (!worker.connected) worker = startChild();
      const order: RefreshOrder = { config, step, asOf, before };
      const isDone = await done(worker, order, (answer) => {
        if (answer === "written") onWritten();
        else before = answer.loaded;
      });
      // Its successor reads libraries and code meanwhile.
      if (!isDone && !isClosed) worker = startChild();
      return isDone;
    },
    async close() {
      isClosed = true;
      await end(worker);
    },
  };
}

/** Gives an order and waits until it is done; false where the process ended before it was. */
async function done(
  worker: ChildProcess,
  order: RefreshOrder,
  told: (answer: Exclude<RefreshAnswer, "done">) => void,
): Promise<boolean> {
  return new Promise((fulfil) => {
    const settle = (isDone: boolean) => {
      worker.off("message", hear).off("close", ended);
      fulfil(isDone);
    };
    const hear = (answer: RefreshAnswer) => (answer === "done" ? settle(true) : told(answer));
    const ended = () => settle(false);
    worker.on("message", hear).on("close", ended);
    worker.send(order);
  });
}

/** Whoever comes next may use the pages only once this process is gone: the lock is its parent's. */
async function end(child: ChildProcess): Promise<void> {
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
