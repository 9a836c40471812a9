import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { inspect, promisify } from "node:util";
import { deserialize } from "node:v8";
import { writeSample } from "@vitals/data-loaders/sample";
import { describeEngines, type RunningEngine } from "@vitals/data-loaders/test/servers/engines";
import { type Casts, sameRows, urlVariable } from "@vitals/data-loaders/test/servers/same-rows";
import { type Config, checkConfig, type UserConfig } from "@vitals/tables/config";
import { beforeAll, expect, it } from "vitest";
import sampleConfig from "../../vitals.config.ts";
import { realDataHere, whereRealData } from "../real/load-real.ts";

const program = fileURLToPath(import.meta.resolve("@vitals/cli/bin/vitals.js"));
const dpdk = fileURLToPath(new URL("../real/dpdk/", import.meta.url));

/** Files that say where the data came from, or bear the name of the facts. */
const ofTheSource = [
  "health/made-of.json",
  "site/_file/data/build.json",
  "site/_file/data/load-report.json",
  "site/build.json",
  "site/data/build.json",
  "site/data/index.html",
  "site/data/load-report.json",
];

describeEngines("the same rows as files and on a server", (engine) => {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "vitals-report-"));
    server = await engine.start();
    return async () => {
      await server.stop();
      rmSync(dir, { recursive: true, force: true });
    };
  });

  async function buildBoth(user: UserConfig, configDir: string, casts?: Casts) {
    const into = mkdtempSync(join(dir, "rows-"));
    const configs = await sameRows(checked(user), configDir, { into, engine, server }, casts);
    const files = await reportOf(join(into, "files"), configs.files);
    const there = await reportOf(join(into, "server"), configs.server, { [urlVariable]: server.url });
    return { files, there };
  }

  it("give the same health and the same pages for the sample, byte for byte", async () => {
    await writeSample(join(dir, ".vitals", "sample"), { accounts: 40, weeks: 60 });
    const { files, there } = await buildBoth(sampleConfig, dir);
    expect(differing(files, there)).toEqual([]);
    expect(Object.keys(files).filter((name) => name.startsWith("site/accounts/")).length).toBeGreaterThan(30);
  });

  it.skipIf(!realDataHere)(`give the same health and pages for DPDK${whereRealData}`, async () => {
    const { default: user } = await import("../real/dpdk/vitals.config.ts");
    const { files, there } = await buildBoth(user, dpdk, { events: { occurred_at: "TIMESTAMPTZ" } });
    expect(differing(files, there)).toEqual([]);
    expect(Object.keys(files).length).toBeGreaterThan(300);
  });
});

function checked(user: UserConfig): Config {
  const result = checkConfig(user);
  if ("problems" in result) throw new Error("a configuration of this repository has mistakes; see the test of it");
  return result.config;
}

/** Builds a report in a folder of its own; the print of every file of its health and its site, by name. */
async function reportOf(folder: string, config: Config, environment: NodeJS.ProcessEnv = {}) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "vitals.config.js"), `export default ${JSON.stringify(config)};\n`);
  const options = { cwd: folder, maxBuffer: 1 << 26, env: { ...process.env, ...environment } };
  await promisify(execFile)(process.execPath, [program, "build", "--wait", "300"], options);
  return {
    ...prints("health", realpathSync(join(folder, ".vitals/health"))),
    ...prints("site", realpathSync(join(folder, "dist"))),
  };
}

/** Framework puts a print of the content into the names of files; without it two reports can be compared by name. */
function prints(title: string, folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      const bytes = readFileSync(path);
      const stable = relative(folder, path).replace(/\.[0-9a-f]{8}(?=\.\w+$)/, "");
      return [`${title}/${stable}`, createHash("sha256").update(comparable(stable, bytes)).digest("hex")];
    }),
  );
}

const everything = { depth: null, maxArrayLength: null, maxStringLength: null, breakLength: Number.POSITIVE_INFINITY };

/** Entries of the ledger bear the facts' name, so pages that show an entry's hash are compared without it. */
const showsHash = /^(report-card\/|weeks\/|feed\.xml|data\/report-card\.json)/;

function comparable(name: string, bytes: Buffer): Buffer | string {
  // The same values are serialized in other bytes where one object is held in two places.
  if (name === "monitor-checkpoint.bin") return inspect(deserialize(bytes), everything);
  return showsHash.test(name) ? bytes.toString("utf8").replace(/urn:uuid:[0-9a-f-]+|\b[0-9a-f]{12,64}\b/g, "") : bytes;
}

function differing(one: Record<string, string>, other: Record<string, string>): string[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].filter((name) => one[name] !== other[name] && !ofTheSource.includes(name)).sort();
}
