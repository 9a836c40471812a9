import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { withLock } from "../../src/lock/with-lock.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { startHolder } from "./start-holder.ts";

const options = { subject: "the state", log: () => undefined, patience: 20_000 };

it("ends a process that slept until another one took its lock over, and leaves that one its lock", async () => {
  const lockPath = join(temporaryFolder(), "build.lock");
  const sleeper = await startHolder(lockPath);
  sleeper.kill("SIGSTOP");
  await withLock(
    lockPath,
    async () => {
      sleeper.kill("SIGCONT");
      expect(await once(sleeper, "exit")).toEqual([1, null]);
      expect(existsSync(lockPath)).toBe(true);
    },
    options,
  );
});
