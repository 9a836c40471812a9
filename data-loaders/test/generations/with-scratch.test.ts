import { spawnSync } from "node:child_process";
import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { folderWith } from "../loading.ts";

test("removes its folder also when the process ends itself in the middle of the work", async () => {
  const dir = await folderWith({});
  const script = `
    import { writeFileSync } from "node:fs";
    import { withScratch } from ${JSON.stringify(new URL("../../src/generations/with-scratch.ts", import.meta.url).href)};
    process.once("SIGINT", () => process.exit(7));
    await withScratch(${JSON.stringify(dir)}, async (scratch) => {
      writeFileSync(scratch + "/rows.csv", "someone");
      process.kill(process.pid, "SIGINT");
      await new Promise((resolve) => setTimeout(resolve, 60_000));
    });`;
  const ended = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    cwd: new URL("../..", import.meta.url),
  });
  expect([ended.status, await readdir(dir)]).toEqual([7, []]);
});
