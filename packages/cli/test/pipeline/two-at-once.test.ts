import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ended, runVitals, startVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { contentOf } from "./content-of.ts";
import { smallCompany } from "./small-company.ts";

/** Resolves once a build has taken its lock and reads. */
function reading(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.stderr?.on("data", (text) => String(text).includes("read ") && resolve()));
}

it("a second build of the same state waits and gives the same site, or refuses with 1 when it may not wait", async () => {
  const folder = temporaryFolder(smallCompany());
  const first = startVitals(folder, ["build", "--wait", "300"]);
  const firstRun = ended(first);
  await reading(first);
  const secondRun = ended(startVitals(folder, ["build", "--wait", "300"]));
  const refused = await runVitals(folder, "build", "--wait", "0");
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/\.vitals is in use by process \d+, since .*; nothing was changed: try again/);

  expect((await firstRun).code).toBe(0);
  const site = contentOf(join(folder, "dist"));
  const second = await secondRun;
  expect(second).toMatchObject({
    code: 0,
    stderr: expect.stringContaining(`waiting: ${join(folder, ".vitals")} is in use by`),
  });
  expect(contentOf(join(folder, "dist"))).toEqual(site);
});
