import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { ended, runVitals, startVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { contentOf } from "./content-of.ts";
import { smallCompany } from "./small-company.ts";

/** What a build says on its way, from the first source to the last page. */
const moments = ["writing health", "building pages"];

/** Starts a build and ends it as soon as it says that it has come to a point. */
async function buildUntil(folder: string, moment: string, signal: NodeJS.Signals) {
  const child = startVitals(folder, ["build", "--wait", "300"]);
  child.stderr?.on("data", (text) => String(text).includes(moment) && child.kill(signal));
  return ended(child);
}

it("a build ended by kill -9 or Ctrl-C at any step leaves the last site whole, and the next build repairs everything", async () => {
  const folder = temporaryFolder(smallCompany());
  const site = () => contentOf(join(folder, "dist"));
  expect((await runVitals(folder, "build", "--wait", "300")).code).toBe(0);
  const before = site();
  appendFileSync(join(folder, "events.csv"), "2026-05-22T10:00:00,acme,design.create,ann0\n");

  for (const moment of moments) {
    const killed = await buildUntil(folder, moment, "SIGKILL");
    expect({ moment, code: killed.code, site: site() }).toEqual({ moment, code: null, site: before });
  }
  const interrupted = await buildUntil(folder, "building pages", "SIGINT");
  expect(interrupted.stderr).toContain("interrupted; the last site is as it was");
  expect({ code: interrupted.code, site: site() }).toEqual({ code: 1, site: before });

  expect((await runVitals(folder, "build", "--wait", "300")).code).toBe(0);
  const repaired = site();
  expect(repaired).not.toEqual(before);
  // One that was never interrupted, with the same record of what it published.
  const fresh = temporaryFolder(smallCompany());
  expect((await runVitals(fresh, "build", "--wait", "300")).code).toBe(0);
  appendFileSync(join(fresh, "events.csv"), "2026-05-22T10:00:00,acme,design.create,ann0\n");
  expect((await runVitals(fresh, "build", "--wait", "300")).code).toBe(0);
  expect(contentOf(join(fresh, "dist"))).toEqual(repaired);
}, 400_000);
