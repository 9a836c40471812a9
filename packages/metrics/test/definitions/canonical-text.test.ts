import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../../src/definitions/canonical-text.ts";

describe("canonicalText", () => {
  it("does not mind the order of keys, what is undefined, or the kind of array", () => {
    expect(canonicalText({ b: Float64Array.of(1, 2), a: undefined, c: { z: null, y: "é" } })).toBe(
      canonicalText({ c: { y: "é", z: null }, b: [1, 2] }),
    );
  });

  it("forgives the last bits of a computation and nothing else", () => {
    expect(canonicalText(0.1 + 0.2)).toBe(canonicalText(0.3));
    expect(canonicalText(0.3000001)).not.toBe(canonicalText(0.3));
    expect(canonicalText([Number.NaN, Number.POSITIVE_INFINITY])).toBe("[null,null]");
  });

  it("is JSON of the same value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const whole = JSON.parse(JSON.stringify(value), (_, each) =>
          typeof each === "number" ? Math.round(each % 1e6) : each,
        );
        expect(JSON.parse(canonicalText(whole))).toEqual(JSON.parse(JSON.stringify(whole)));
      }),
    );
  });
});
