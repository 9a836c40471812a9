import { once } from "node:events";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withLock } from "../../src/lock/with-lock.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { startHolder } from "./start-holder.ts";

const options = { subject: "the state", log: () => undefined };

it("takes over the lock of a process that was killed", async () => {
  const lockPath = join(temporaryFolder(), "build.lock");
  const child = await startHolder(lockPath);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await withLock(lockPath, async () => "taken over", { ...options, patience: 20_000 })).toBe("taken over");
});
