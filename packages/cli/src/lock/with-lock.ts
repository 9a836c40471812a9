import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { takeLock } from "./take-lock.ts";

/** Milliseconds a second build waits for the first one before it refuses. */
const defaultPatience = 20_000;

/**
 * Runs `work` while holding a lock; waits a little, with a message, when somebody else holds it.
 *
 * @param lockPath - the lock's folder; a file beside it, `<lockPath>.holder`, says who holds it
 * @param options.subject - what is locked, in words
 * @throws Error when the other one still holds it after `patience` milliseconds
 */
export async function withLock<T>(
  lockPath: string,
  work: () => Promise<T>,
  options: { subject: string; log: (line: string) => void; patience?: number },
): Promise<T> {
  const release = await waitForLock(lockPath, options);
  try {
    await writeFile(holderPath(lockPath), `process ${process.pid}, since ${new Date().toISOString()}\n`);
    return await work();
  } finally {
    await release();
  }
}

async function waitForLock(
  lockPath: string,
  { subject, log, patience = defaultPatience }: { subject: string; log: (line: string) => void; patience?: number },
): Promise<() => Promise<void>> {
  await mkdir(dirname(lockPath), { recursive: true });
  const until = Date.now() + patience;
  for (let said = false; ; said = true) {
    const release = await takeLock(lockPath);
    if (release) return release;
    const holder = (await readFile(holderPath(lockPath), "utf8").catch(() => "another process")).trim();
    if (Date.now() >= until) {
      throw new Error(`${subject} is in use by ${holder}; nothing was changed: try again when that one has ended`);
    }
    if (!said) log(`waiting: ${subject} is in use by ${holder}`);
    await sleep(250);
  }
}

function holderPath(lockPath: string): string {
  return `${lockPath}.holder`;
}
