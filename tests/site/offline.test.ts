import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { canLeaveTheNetwork, runWithoutNetwork } from "./no-network.ts";
import { writeOfflineProject } from "./offline-project.ts";
import type { OfflineRun } from "./offline-run.ts";

const folder = mkdtempSync(join(tmpdir(), "vitals-offline-"));
const sound = { errors: [], failedRequests: [], requestsToOtherHosts: [] };

let run: OfflineRun;
beforeAll(() => {
  writeOfflineProject(folder);
  run = runWithoutNetwork<OfflineRun>(new URL("offline-run.ts", import.meta.url), folder);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

const drawn = {
  headline: "3 rows, and \u0024{this} is no code",
  d3: "6",
  tsv: "2",
  arrow: "3",
  aq: "5",
  bare: "2",
  npm: "function",
  component: "42",
};

describe("with no network", () => {
  it("has no other interface than loopback, so that nothing below can be luck", () => {
    expect(run.interfaces).toEqual(canLeaveTheNetwork() ? ["lo"] : run.interfaces);
  });

  it("builds a page whose Inputs, Plot, d3, html, csv, tsv, arrow and arquero all draw in a browser", () => {
    expect(run.built).toMatchObject({ ...sound, texts: drawn });
    expect(run.built.bars).toBe(3);
    expect(run.built.texts.inputs).toContain("name");
  });

  it("draws csv, tsv, Inputs and Plot under the strict content policy too, and says what arquero would need", () => {
    const { built, account, warnings } = run.strict;
    expect(built.bars).toBe(3);
    expect(built.texts.inputs).toContain("name");
    expect(built.errors.join("\n")).toContain("'unsafe-eval' is not an allowed source of script");
    expect(account).toMatchObject({ ...sound, texts: { rows: "1 rows" } });
    expect(warnings).toEqual([
      "page /index uses arquero, which may make code from text while the page runs; the strict content policy refuses " +
        'that, publishing.contentPolicy: "notebook" allows it',
    ]);
  });

  it("gives every account its page, with its own data and its title from the fragment", () => {
    expect(run.account).toMatchObject({ ...sound, texts: { title: "Acme & <Sons> | Offline", rows: "1 rows" } });
  });

  it("shows the finished fragments to a reader without JavaScript", () => {
    expect(run.withoutJavaScript.headline).toBe(drawn.headline);
  });

  it("finds an account in the search box", () => {
    expect(run.search).toBe("Acme & <Sons>");
  });

  it("previews the same page", () => {
    expect(run.preview).toMatchObject({ ...sound, texts: drawn });
    expect(run.preview.bars).toBe(3);
  });

  it("shows an edit of a page, of its data and of a module it imports, without a reload", () => {
    expect(run.preview.edits).toMatchObject({ page: { text: "edited" }, data: { text: "10" }, module: { text: "63" } });
    expect(run.preview.reloaded).toBe(false);
  });
});
