import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Config, checkConfig, type UserConfig } from "@vitals/tables/config";
import { beforeAll, expect, it } from "vitest";
import sampleConfig from "../../../vitals.config.ts";
import { writeSample } from "../../sample/index.ts";
import { load } from "../../src/index.ts";
import { smallSample } from "../sample/raw-sample.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { differences } from "./facts-of.ts";
import { type Casts, sameRows } from "./same-rows.ts";

const dpdk = new URL("../../../tests/real/dpdk/", import.meta.url);
const realData = process.env.VITALS_REAL_DATA ?? fileURLToPath(new URL("../../../../shared/data", import.meta.url));
const absent = existsSync(realData) ? "" : ` (skipped: no data at ${realData}; VITALS_REAL_DATA names another folder)`;

describeEngines("the same rows as files and on a server", (engine) => {
  let dir: string;
  let server: RunningEngine;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-same-"));
    server = await engine.start();
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });

  async function loadBoth(config: Config, configDir: string, now: string, casts?: Casts) {
    const into = await mkdtemp(join(dir, "rows-"));
    const configs = await sameRows(config, configDir, { into, engine, server }, casts);
    const options = { configDir, now: new Date(now) };
    const files = await load(configs.files, { ...options, stateDir: join(into, "from-files") });
    const there = await load(configs.server, { ...options, stateDir: join(into, "from-server") });
    return { files, there };
  }

  it("give the same facts for the sample, byte for byte", async () => {
    await writeSample(join(dir, ".vitals", "sample"), smallSample);
    const { files, there } = await loadBoth(checked(sampleConfig), dir, "2026-11-19T06:00:00Z");
    expect(await differences(files.factsDir, there.factsDir)).toEqual({});
    expect(Math.min(...there.report.map(({ bytes }) => bytes))).toBeGreaterThan(0);
  });

  it.skipIf(absent !== "")(`give the same facts for fifteen years of DPDK${absent}`, async () => {
    const { default: config } = await import(new URL("vitals.config.ts", dpdk).href);
    const casts = { events: { occurred_at: "TIMESTAMPTZ" } };
    const { files, there } = await loadBoth(checked(config), fileURLToPath(dpdk), "2026-08-01T00:00:00Z", casts);
    expect(await differences(files.factsDir, there.factsDir)).toEqual({});
  });
});

function checked(config: UserConfig): Config {
  const result = checkConfig(config);
  if ("problems" in result) throw new Error("a configuration of this repository has mistakes; see the test of it");
  return result.config;
}
