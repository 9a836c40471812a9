import { join } from "node:path";
import type { BuildContext } from "../build-context.ts";
import { withLock } from "../lock/with-lock.ts";

/** Runs `work` while no other command writes the state of this configuration. */
export function whileStateIsOurs<T>(
  { stateDir, patience, progress }: BuildContext,
  work: () => Promise<T>,
): Promise<T> {
  return withLock(join(stateDir, "build.lock"), work, { subject: stateDir, log: progress.log, patience });
}
