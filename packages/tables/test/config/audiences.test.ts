import { describe, expect, it } from "vitest";
import { checkConfig, formatProblem } from "../../src/config/index.ts";
import { sound } from "./sound.ts";

const lines = (audiences: unknown, rest: object = {}) => {
  const result = checkConfig({ ...sound, generated: true, audiences, ...rest });
  return "problems" in result ? result.problems.map(formatProblem) : [];
};

describe("the name of an audience is a folder and nothing else", () => {
  it.each([
    "../secret",
    "a/b",
    "a\\b",
    "..",
    ".",
    "",
    "/etc",
    "Anna",
    "anna kowal",
    "a--b",
    "-a",
    "con",
    "lpt1",
    "ａnna",
    "a\u0000",
    "~",
    "_import",
    "build.json",
    "x".repeat(61),
  ])("%j is refused", (name) => {
    expect(lines([{ name }])).toHaveLength(1);
    expect(lines([{ name }])[0]).toMatch(/^audiences\[0\]\.name: found /);
  });

  it("may be words and numbers", () => {
    expect(lines([{ name: "executive" }, { name: "anna-kowal-2" }])).toEqual([]);
  });

  it("is no other's", () => {
    expect(lines([{ name: "anna" }, { name: "anna" }])).toEqual([
      'audiences[1].name: found "anna", expected a name that no other audience has',
    ]);
  });
});

describe("mistakes in an audience", () => {
  it.each<[string, object, RegExp]>([
    [
      "a misspelt filter",
      { name: "a", onwer: "Anna" },
      /a setting nobody reads, expected one of .*did you mean owner\?/,
    ],
    ["an unknown kind", { name: "a", kind: "costumer" }, /audiences\[0\]\.kind: .*expected one of team, customer/],
    ["an unknown policy", { name: "a", users: "hiden" }, /audiences\[0\]\.users: .*did you mean hidden\?/],
    ["an empty list of accounts", { name: "a", account: [] }, /audiences\[0\]\.account: .*at least one/],
    [
      "a customer's report of nobody",
      { name: "a", kind: "customer" },
      /audiences\[0\]\.account: .*exactly one account/,
    ],
    ["a customer's report of two", { name: "a", kind: "customer", account: ["x", "y"] }, /exactly one account/],
  ])("%s", (_, audience, line) => {
    expect(lines([audience])).toEqual([expect.stringMatching(line)]);
  });
});

describe("made-up names", () => {
  const real = { generated: false };
  it("of an audience need a secret, for ids can be guessed", () => {
    expect(lines([{ name: "a" }], real)).toEqual([
      "privacy.secret: found nothing, expected the name of an environment variable that holds a secret, because an audience sees people under made-up names",
    ]);
  });

  it("need none where nobody sees them, where the data is made up, and in one report of everything", () => {
    expect(lines([{ name: "a", users: "hidden" }], real)).toEqual([]);
    expect(lines([{ name: "a" }])).toEqual([]);
    expect(lines([], real)).toEqual([]);
    expect(lines([{ name: "a" }], { ...real, privacy: { secret: "VITALS_SECRET" } })).toEqual([]);
  });

  it("are never keyed by what stands in the configuration", () => {
    expect(lines([], { privacy: { secret: "my secret!" } })).toEqual([
      expect.stringContaining("expected the name of an environment variable"),
    ]);
  });
});
