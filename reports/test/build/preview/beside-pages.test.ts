import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { fileBesidePages } from "../../../build/preview/beside-pages.ts";

it("finds what stands beside the pages and the downloads, and nothing else", () => {
  const root = mkdtempSync(join(tmpdir(), "beside-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "data/beside/weeks/2026-W46"), { recursive: true });
  for (const file of ["index.md", "data/index.md", "data/a.csv", "data/beside/feed.xml"])
    writeFileSync(join(root, file), "");
  writeFileSync(join(root, "data/beside/weeks/2026-W46/index.html"), "");
  const found = ["/feed.xml", "/weeks/2026-W46/", "/data/a.csv"].map((path) => fileBesidePages(root, path));
  expect(found).toEqual(
    ["data/beside/feed.xml", "data/beside/weeks/2026-W46/index.html", "data/a.csv"].map((file) => join(root, file)),
  );
  const others = ["/", "/data/", "/data/index.md", "/index.md", "/../index.md", "/%2e%2e/index.md", "/weeks/"];
  expect(others.map((path) => fileBesidePages(root, path))).toEqual(others.map(() => undefined));
});
