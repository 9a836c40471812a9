import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const configOn = (files: string) =>
  `export default { title: "Sample", sources: { events: { files: ${JSON.stringify(files)} } } };`;

describe("vitals sample", () => {
  it("writes the sample where the configuration reads it, once", async () => {
    const folder = temporaryFolder({ "vitals.config.js": configOn(".vitals/sample/events/*.parquet") });
    const first = await runVitals(folder, "sample");
    expect(first).toMatchObject({ code: 0, stderr: "writing the data of the made-up sample customers\n" });
    const events = join(folder, ".vitals/sample/events");
    expect(readdirSync(events).filter((name) => name.endsWith(".parquet")).length).toBeGreaterThan(5);
    const written = statSync(events).mtimeMs;
    expect(await runVitals(folder, "sample")).toMatchObject({ code: 0, stderr: "" });
    expect(statSync(events).mtimeMs).toBe(written);
  });

  it("does nothing for a configuration that reads something else", async () => {
    const folder = temporaryFolder({ "vitals.config.js": configOn("events.csv") });
    expect(await runVitals(folder, "sample")).toMatchObject({ code: 0, stderr: "" });
    expect(existsSync(join(folder, ".vitals/sample"))).toBe(false);
  });
});
