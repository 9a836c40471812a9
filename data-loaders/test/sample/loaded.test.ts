import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { epochDayOf } from "@vitals/tables";
import { checkConfig } from "@vitals/tables/config";
import { beforeAll, describe, expect, it } from "vitest";
import config from "../../../vitals.config.ts";
import { type WrittenSample, writeSample } from "../../sample/index.ts";
import { type LoadResult, load } from "../../src/index.ts";
import { smallSample } from "./raw-sample.ts";

describe("the sample, loaded with the configuration at the root", () => {
  let sample: WrittenSample;
  let result: LoadResult;
  beforeAll(async () => {
    const configDir = await mkdtemp(join(tmpdir(), "vitals-sample-loaded-"));
    sample = await writeSample(join(configDir, ".vitals", "sample"), smallSample);
    const checked = checkConfig(config);
    if ("problems" in checked) throw new Error("the configuration at the root has mistakes; see the test of it");
    const stateDir = join(configDir, ".vitals");
    result = await load(checked.config, { configDir, stateDir, now: new Date("2026-11-19T06:00:00Z") });
    return () => rm(configDir, { recursive: true });
  });

  it("is fresh, and ends with the last whole week", () => {
    expect(result.status).toBe("fresh");
    expect(result.window.lastWeek).toBe(epochDayOf("2026-11-09"));
  });

  it("has exactly the rows used, repeated, after the last week and broken that the sample counts", () => {
    const found = Object.fromEntries(
      result.report.map((row) => [
        row.input,
        {
          read: row.rows_read,
          used: row.rows_used,
          repeats: row.rows_duplicate,
          afterLastWeek: row.rows_outside,
          broken: row.rows_quarantined,
        },
      ]),
    );
    expect(found).toEqual(sample.counts);
  });
});
