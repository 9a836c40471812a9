import { chmodSync } from "node:fs";
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findChromium } from "../../src/pdf/find-chromium.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("the browser that prints", () => {
  it("is the one that CHROMIUM_PATH names, or the first on PATH that can be run", () => {
    const folder = temporaryFolder({ chromium: "#!/bin/sh\n" });
    const program = join(folder, "chromium");
    chmodSync(program, 0o755);
    expect(findChromium({ CHROMIUM_PATH: program }, [])).toBe(program);
    expect(findChromium({ PATH: ["/nowhere", folder].join(delimiter) }, [])).toBe(program);
    expect(findChromium({}, ["/nowhere/chrome", program])).toBe(program);
  });

  it("is asked for, with every way out, when there is none", () => {
    expect(() => findChromium({ PATH: "/nowhere" }, [])).toThrow(
      /^no Chromium, Chrome or Edge found.*apt-get install chromium.*CHROMIUM_PATH.*any browser$/,
    );
    const wrong = join(temporaryFolder({ chrome: "no program" }), "chrome");
    expect(() => findChromium({ CHROMIUM_PATH: wrong }, [])).toThrow(`CHROMIUM_PATH is not a program: ${wrong}`);
  });
});
