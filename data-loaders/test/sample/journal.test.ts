import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { type RawSample, rawSample } from "./raw-sample.ts";
import { type StoryRows, storyRows } from "./story-rows.ts";

let sample: RawSample;
let output: StoryRows["output"];
beforeAll(async () => {
  sample = await rawSample();
  ({ output } = storyRows(sample));
  return sample.remove;
});

describe("what somebody asked", () => {
  it.each([
    ["answered-usability", 32, 25],
    ["answered-season", 23, 16],
    ["answered-defect", 15, 8],
  ])("is over some weeks later: %s", async (id, from, to) => {
    expect((await output(id, from, to)) / (await output(id, 60, 44))).toBeGreaterThan(0.75);
  });

  it("stands in the journal, each while its drop lasted, with what was answered and why", async () => {
    const texts = await Promise.all(
      sample.files.filter((file) => file.includes("/journal/")).map((file) => readFile(file, "utf8")),
    );
    const told = texts.map((text) =>
      Object.fromEntries(Array.from(text.matchAll(/^(\w+): (.+)$/gm), ([, key, value]) => [key, value])),
    );
    expect(told.length).toBeGreaterThanOrEqual(12);
    for (const [id, reason, date] of [
      ["answered-usability", "usability", "2026-03-12"],
      ["answered-season", "seasonal", "2026-05-14"],
      ["answered-defect", "defect", "2026-07-09"],
      ["answered-budget", "budget", "2026-10-08"],
    ]) {
      const name = sample.stories.find((story) => story.id === id)?.names[0];
      expect(told).toContainEqual(expect.objectContaining({ account: name, reason, date }));
    }
    expect(new Set(told.map(({ feature }) => feature)).size).toBeGreaterThan(6);
  });
});
