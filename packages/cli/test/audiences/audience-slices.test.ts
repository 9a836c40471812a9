import type { Facts } from "@vitals/metrics";
import { configSchema } from "@vitals/tables/config";
import { describe, expect, it } from "vitest";
import { audienceSlices } from "../../src/audiences/audience-slices.ts";
import { chosenAudiences } from "../../src/audiences/chosen-audiences.ts";
import { pseudonymKey } from "../../src/audiences/pseudonym-key.ts";

const accounts = {
  account_id: ["a1", "a2", "a3"],
  slug: ["a1", "a2", "a3-x"],
  name: ["Acme", "Globex", "Initech"],
  aliases: [null, "old-globex", null],
  owner: ["Anna", "Ben", "Anna"],
  segment: ["Utility", "Utility", null],
} as unknown as Facts["accounts"];

const configOf = (audiences: object[], privacy: object = {}) =>
  configSchema.parse({
    title: "Health",
    generated: true,
    sources: { events: { files: "e.csv" } },
    audiences,
    privacy,
  }) as Parameters<typeof audienceSlices>[0];
const slicesOf = (...audiences: object[]) => audienceSlices(configOf(audiences), { accounts });

describe("who sees what", () => {
  it.each<[object, string[]]>([
    [{}, ["a1", "a2", "a3"]],
    [{ owner: "Anna" }, ["a1", "a3"]],
    [{ owner: ["Anna", "Ben"] }, ["a1", "a2", "a3"]],
    [{ segment: "Utility" }, ["a1", "a2"]],
    [{ owner: "Anna", segment: "Utility" }, ["a1"]],
    [{ account: "a3-x" }, ["a3"]],
    [{ account: ["old-globex", "acme"] }, ["a1", "a2"]],
    [{ owner: "Ben", account: ["a1", "a2"] }, ["a2"]],
  ])("%j are %j", (filter, ids) => {
    const { slices, problems } = slicesOf({ name: "x", ...filter });
    expect(problems).toEqual([]);
    expect([...(slices[0]?.accounts ?? [])]).toEqual(ids);
  });

  it("holds the whole book only without a filter, however many a filter finds", () => {
    expect(slicesOf({ name: "x" }, { name: "y", owner: ["Anna", "Ben"] }).slices.map(({ isWhole }) => isWhole)).toEqual(
      [true, false],
    );
  });

  it("has a policy and a title of its own, or those of the configuration", () => {
    const { slices } = slicesOf({ name: "x" }, { name: "y", users: "name", title: "Ours" });
    expect(slices.map(({ users, title }) => [users, title])).toEqual([
      ["pseudonym", "Health"],
      ["name", "Ours"],
    ]);
  });
});

describe("what the data does not know", () => {
  it.each<[object, string]>([
    [{ owner: "Ana" }, "audience x: nobody of that name owns an account: Ana; did you mean Anna?"],
    [{ segment: "Utilities" }, "audience x: no account is in that segment: Utilities; did you mean Utility?"],
    [{ account: "Globx" }, "audience x: no such account: Globx; did you mean Globex (a2)?"],
  ])("%j is named with the nearest, and has no report", (filter, problem) => {
    const { slices, problems } = slicesOf({ name: "x", ...filter });
    expect(slices).toEqual([]);
    expect(problems).toEqual([problem, "audience x: no account is left, so it has no report"]);
  });

  it("leaves the rest of the list", () => {
    const { slices, problems } = slicesOf({ name: "x", account: ["a1", "a9"] });
    expect([...(slices[0]?.accounts ?? [])]).toEqual(["a1"]);
    expect(problems).toHaveLength(1);
  });
});

describe("one audience alone", () => {
  const config = configOf([{ name: "anna" }, { name: "ben" }]);
  it("is the one of that name", () => {
    expect(chosenAudiences(config, "ben").audiences.map(({ name }) => name)).toEqual(["ben"]);
    expect(chosenAudiences(config, undefined)).toBe(config);
  });

  it("is refused when there is none", () => {
    expect(() => chosenAudiences(config, "bem")).toThrow("no such audience: bem; did you mean ben?");
    expect(() => chosenAudiences(configOf([]), "ben")).toThrow("the configuration has no audiences");
  });
});

describe("the secret", () => {
  const config = configOf([], { secret: "OUR_SECRET" });
  it("comes from the environment", () => {
    expect(pseudonymKey(config, { OUR_SECRET: "0123456789abcdef" })).toBe("0123456789abcdef");
    expect(pseudonymKey(configOf([]), {})).toBeUndefined();
  });

  it.each([
    ["missing", {}, "OUR_SECRET, which privacy.secret names, is not set"],
    ["empty", { OUR_SECRET: "" }, "is not set"],
    ["short", { OUR_SECRET: "hush-hush" }, "holds 9 characters"],
  ])("stops the run when it is %s, without saying it", (_, env, message) => {
    expect(() => pseudonymKey(config, env)).toThrow(message);
    expect(() => pseudonymKey(config, env)).not.toThrow(/hush/);
  });
});
