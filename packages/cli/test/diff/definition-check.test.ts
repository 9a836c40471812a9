import { describe, expect, it } from "vitest";
import { checkDefinitions } from "../../src/diff/definition-check.ts";
import type { DefinitionPrint } from "../../src/diff/definition-print.ts";
import { digestOf } from "../../src/diff/digest-of.ts";

const print = (id: string, kind: DefinitionPrint["kind"], digest: string, rest: Partial<DefinitionPrint> = {}) => ({
  ...{ id, kind, version: 1, status: "published", digests: { value: digest }, says: 10 },
  ...rest,
});

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe("what became of definitions", () => {
  it.each([
    ["same values", print("x", "signal", "1"), print("x", "signal", "1"), ""],
    ["other values", print("x", "signal", "1"), print("x", "signal", "2"), "unversioned"],
    ["other values and version", print("x", "signal", "1"), print("x", "signal", "2", { version: 2 }), "versioned"],
    ["another version alone", print("x", "signal", "1"), print("x", "signal", "1", { version: 2 }), ""],
    ["a draft until now", print("x", "signal", "1", { status: "draft" }), print("x", "signal", "2"), ""],
    ["a column the other lacks", print("x", "alarm", "1"), print("x", "alarm", "1", { digests: { urgency: "9" } }), ""],
    ["says nothing", print("x", "alarm", "1", { says: 0 }), print("x", "alarm", "1", { says: 0 }), "unseen"],
    ["a band alone", print("x", "band", "1"), print("x", "band", "2"), "unversioned"],
  ] as const)("%s", (_, before, after, expected) => {
    const found = Object.entries(checkDefinitions([before], [after])).filter(([, list]) => list.length > 0);
    expect(found.map(([name]) => name)).toEqual(expected === "" ? [] : [expected]);
  });

  it("bands follow from alarms and components, and from signals they do not", () => {
    const [was, is] = ["1", "2"].map((digest) => print("band", "band", digest)) as [DefinitionPrint, DefinitionPrint];
    const withAlarm = checkDefinitions([print("x", "alarm", "1"), was], [print("x", "alarm", "2", { version: 2 }), is]);
    expect([ids(withAlarm.versioned), ids(withAlarm.following), ids(withAlarm.unversioned)]).toEqual([
      ["x"],
      ["band"],
      [],
    ]);
    const withSignal = checkDefinitions([print("x", "signal", "1"), was], [print("x", "signal", "2"), is]);
    expect(ids(withSignal.unversioned)).toEqual(["x", "band"]);
  });

  it("a new id is new, and the old one is gone", () => {
    const check = checkDefinitions([print("old", "signal", "1")], [print("new", "signal", "2")]);
    expect([ids(check.added), ids(check.removed), check.unversioned]).toEqual([["new"], ["old"], []]);
  });
});

describe("a checksum of values", () => {
  const all = Int32Array.of(0, 1, 2);

  it("is the same for null and NaN, and for sums in another order", () => {
    const one = digestOf(Float64Array.of(0.1 + 0.2 + 0.3, Number.NaN, 7), all);
    expect(digestOf([0.3 + 0.2 + 0.1, null, 7], all)).toBe(one);
  });

  it.each([
    ["another number", [0.6, null, 8]],
    ["a number for null", [0.6, 0, 7]],
    ["a text for a number", [0.6, null, "7"]],
  ])("is another for %s", (_, values) => {
    expect(digestOf(values, all)).not.toBe(digestOf([0.6, null, 7], all));
  });

  it("tells texts apart by their rows", () => {
    expect(digestOf(["a", null, "b"], all)).not.toBe(digestOf(["a", "b", null], all));
  });
});
