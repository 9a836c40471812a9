import { basename, dirname, join } from "node:path";
import { checkConfig } from "@vitals/tables/config";
import { beforeAll, describe, expect, it } from "vitest";
import config from "../../../vitals.config.ts";
import { type RawSample, rawSample, smallSample } from "./raw-sample.ts";

describe("the configuration at the root", () => {
  let sample: RawSample;
  beforeAll(async () => {
    sample = await rawSample(smallSample);
    return sample.remove;
  });

  it("has no mistakes", () => {
    expect(checkConfig(config)).not.toHaveProperty("problems");
  });

  it("says that its data is made up", () => {
    expect(config.generated).toBe(true);
  });

  it("names a source for every input of the sample", () => {
    const inputs = Object.keys(sample.counts).filter((input) => input !== "journal");
    expect(Object.keys(config.sources).sort()).toEqual(inputs.sort());
  });

  it("names the journal of the sample", () => {
    const folder = join(sample.dir, basename(config.journal?.folder ?? ""));
    expect(sample.files.filter((file) => dirname(file) === folder)).toHaveLength(sample.counts.journal?.read ?? 0);
  });

  it.each(Object.entries(config.sources))("maps columns that the sample has: %s", async (input, source) => {
    const described = await sample.rows(`DESCRIBE ${input === "events" ? "raw" : input}`);
    const present = described.map((column) => column.column_name);
    const mapped = Object.values(source?.columns ?? {}).filter((column) => typeof column === "string");
    expect(mapped.filter((column) => !present.includes(column))).toEqual([]);
  });
});
