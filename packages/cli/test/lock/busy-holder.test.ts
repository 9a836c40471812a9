import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { withLock } from "../../src/lock/with-lock.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { startHolder } from "./start-holder.ts";

const options = { subject: "the state", log: () => undefined };

it("keeps the lock while the main thread computes for longer than the lock stays fresh", async () => {
  const lockPath = join(temporaryFolder(), "build.lock");
  const child = await startHolder(lockPath, "busy");
  await sleep(7_500);
  await expect(withLock(lockPath, async () => "mixed", { ...options, patience: 0 })).rejects.toThrow("is in use by");
  child.kill("SIGKILL");
});
