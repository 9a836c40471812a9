import { join } from "node:path";
import { expect, it } from "vitest";
import { ended, runVitals, startVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { contentOf } from "./content-of.ts";
import { smallCompany } from "./small-company.ts";

it("two builds of the same state run one after the other and give the same site", async () => {
  const folder = temporaryFolder(smallCompany());
  const build = () => ended(startVitals(folder, ["build", "--wait", "300"]));
  const [first, second] = await Promise.all([build(), build()]);
  expect([first.code, second.code]).toEqual([0, 0]);
  expect([first.stderr, second.stderr].filter((said) => said.includes("waiting: "))).toHaveLength(1);
  const site = contentOf(join(folder, "dist"));
  expect((await runVitals(folder, "build", "--wait", "300")).code).toBe(0);
  expect(contentOf(join(folder, "dist"))).toEqual(site);
});

it("a second build that may not wait refuses with 1 and changes nothing", async () => {
  const folder = temporaryFolder(smallCompany());
  const builds = [0, 1].map(() => ended(startVitals(folder, ["build", "--wait", "0"])));
  const runs = await Promise.all(builds);
  const refused = runs.find(({ code }) => code === 1);
  expect(runs.map(({ code }) => code).sort()).toEqual([0, 1]);
  expect(refused?.stderr).toMatch(/is in use by process \d+, since .*; nothing was changed: try again/);
});
