import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { featureSlug } from "../../build/site-data/feature-slugs.ts";

describe("featureSlug", () => {
  it.each([
    ["route.optimise", "route--optimise"],
    ["create_design", "create_design"],
    ["bulk-import", "bulk-import"],
  ])("keeps a plain name readable: %s", (event, slug) => {
    expect(featureSlug(event)).toBe(slug);
  });

  it.each(["index", "con", "../up", "<script>", "A", "a--b", "a b", "", "é", "-".repeat(300), "x-0123456789ab"])(
    "makes %j safe, and ends it in a form that no plain name keeps",
    (event) => {
      expect(featureSlug(event)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{12}$/);
    },
  );

  it("is safe as a file name and shared by no two commands", () => {
    const names = fc.uniqueArray(
      fc.oneof(fc.string(), fc.string({ unit: "grapheme" }), fc.stringMatching(/^[a-c.-]{1,6}$/)),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(names, (events) => {
        const slugs = events.map(featureSlug);
        expect(new Set(slugs).size).toBe(events.length);
        expect(slugs.every((slug) => /^[a-z0-9_-]{1,80}$/.test(slug))).toBe(true);
      }),
      { seed: 3 },
    );
  });
});
