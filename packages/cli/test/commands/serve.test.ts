import { createServer } from "node:http";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { listenNear } from "../../src/serve/listen.ts";
import { ended, firstLine, runVitals, startVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("vitals serve", () => {
  it("prints its address, takes the next free port when its own is taken, and ends with 0 on Ctrl-C", async () => {
    const taken = createServer();
    const port = await listenNear(taken, 41_000);
    onTestFinished(() => void taken.close());
    const folder = temporaryFolder({ "dist/index.html": "<h1>the report</h1>" });
    const child = startVitals(folder, ["serve", "--out", "dist", "--port", String(port)]);
    const run = ended(child);
    const address = await firstLine(child);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
    expect(Number(new URL(address).port)).toBeGreaterThan(port);
    expect(await (await fetch(address)).text()).toBe("<h1>the report</h1>");
    child.kill("SIGINT");
    const { code, stderr } = await run;
    expect({ code, stderr }).toEqual({ code: 0, stderr: `port ${port} is taken\n` });
  });

  it("says how to get a site when there is none", async () => {
    const folder = temporaryFolder();
    const { code, stderr } = await runVitals(folder, "serve", "--out", "dist");
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: `vitals: no built site: ${join(folder, "dist")} has no index.html; run vitals build first\n`,
    });
  });
});
