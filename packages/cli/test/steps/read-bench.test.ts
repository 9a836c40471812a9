import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readBench } from "../../src/steps/read-bench.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const benchFolder = dirname(fileURLToPath(import.meta.resolve("@vitals/bench/results.json")));

describe("the results of the benchmarks", () => {
  it("are found from the program, wherever the project is that it reports on", async () => {
    const stranger = temporaryFolder();
    const program = join(import.meta.dirname, "../../src/steps/read-bench.ts");
    const script = `import { readBench } from ${JSON.stringify(program)}; console.log(Object.keys((await readBench()).monitor));`;
    const tsx = import.meta.resolve("tsx");
    const said = execFileSync(process.execPath, ["--import", tsx, "--input-type=module", "-e", script], {
      cwd: stranger,
      encoding: "utf8",
    });
    expect(said).toContain("rows");
  });

  it("are in the package that others install", () => {
    const files = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--offline"], { cwd: benchFolder, encoding: "utf8" }),
    );
    expect(JSON.stringify(files)).toContain('"path":"results.json"');
  });

  it("are undefined where they are absent, and null where they are no JSON", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "results.json"), "{");
    expect(await readBench(join(folder, "nowhere.json"))).toBeUndefined();
    expect(await readBench(join(folder, "results.json"))).toBeNull();
  });
});
