import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { refresher } from "../../src/preview/refresher.ts";

it("has ended what was at work once it is closed, so that nobody else's pages are written over", async () => {
  const folder = mkdtempSync(join(tmpdir(), "refresher-"));
  const { refresh, close } = refresher(join(folder, "vitals.config.ts"), undefined);
  const refreshed = refresh(["configuration", "facts"]);
  await close();
  expect(await Promise.race([refreshed, sleep(50, "still at work")])).toBe(false);
  expect(await Promise.race([refresh(["definitions"]), sleep(50, "begun again")])).toBe(false);
  rmSync(folder, { recursive: true });
});
