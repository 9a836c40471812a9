import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBrowser } from "../../scripts/setup/find-browser.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vitals-browser-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function program(name: string, mode = 0o755): string {
  const path = join(folder, name);
  writeFileSync(path, "#!/bin/sh\n");
  chmodSync(path, mode);
  return path;
}

describe("the browser of the tests", () => {
  it("is the one that CHROMIUM_PATH names", () => {
    const named = program("my-browser");
    program("chromium");
    expect(findBrowser({ CHROMIUM_PATH: named, PATH: folder })).toBe(named);
  });

  it("is not looked for elsewhere when CHROMIUM_PATH names nothing that runs", () => {
    program("chromium");
    expect(findBrowser({ CHROMIUM_PATH: join(folder, "gone"), PATH: folder })).toBeNull();
  });

  it("is found in PATH, Chromium before Chrome", () => {
    program("google-chrome");
    const chromium = program("chromium");
    expect(findBrowser({ PATH: ["/nowhere", folder].join(delimiter) })).toBe(chromium);
  });
});
