import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { withLock } from "../../src/lock/with-lock.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { startHolder } from "./start-holder.ts";

const options = (said: string[] = []) => ({ subject: "the state", log: (line: string) => void said.push(line) });

describe("withLock", () => {
  it("lets two pieces of work run one after the other, never at once", async () => {
    const lockPath = join(temporaryFolder(), "build.lock");
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} starts`);
      await sleep(300);
      order.push(`${name} ends`);
    };
    await Promise.all([withLock(lockPath, work("a"), options()), withLock(lockPath, work("b"), options())]);
    const [first, second] = order[0] === "a starts" ? ["a", "b"] : ["b", "a"];
    expect(order).toEqual([`${first} starts`, `${first} ends`, `${second} starts`, `${second} ends`]);
    expect(existsSync(lockPath)).toBe(false);
  });

  it("says whom it waits for, and refuses when its patience ends", async () => {
    const lockPath = join(temporaryFolder(), "build.lock");
    const child = await startHolder(lockPath);
    const said: string[] = [];
    const refused = withLock(lockPath, async () => "never", { ...options(said), patience: 600 });
    await expect(refused).rejects.toThrow(new RegExp(`the state is in use by process ${child.pid}, since .*try again`));
    expect(said).toEqual([expect.stringMatching(new RegExp(`^waiting: the state is in use by process ${child.pid}`))]);
    child.kill("SIGKILL");
  });

  it("gives the lock back when the work fails", async () => {
    const lockPath = join(temporaryFolder(), "build.lock");
    const failing = withLock(lockPath, () => Promise.reject(new Error("no luck")), options());
    await expect(failing).rejects.toThrow("no luck");
    expect(existsSync(lockPath)).toBe(false);
  });
});
