import { describe, expect, it } from "vitest";
import { featureAccess } from "../../src/features/feature-access.ts";

const lastWeek = 20_766;

describe("featureAccess", () => {
  const commandWeeks = { event: ["draw", "draw", "route", "help"], module: ["design", "field", "routing", null] };
  const modules = {
    account_id: ["acme", "bolt", "cove", "cove"],
    module: ["design", "routing", "routing", "design"],
    enabled_on: [lastWeek - 90, lastWeek - 90, lastWeek - 90, lastWeek + 30],
    disabled_on: [null, null, lastWeek - 9, null],
  };
  const can = featureAccess(commandWeeks, modules, lastWeek);

  it.each([
    ["draw", "acme", true],
    ["route", "acme", false],
    ["draw", "bolt", false],
    ["route", "bolt", true],
    ["route", "cove", false],
    ["draw", "cove", false],
    ["help", "cove", true],
    ["draw", "nobody knows", true],
    ["never used", "acme", true],
  ])("of %s by %s is %j", (event, account, expected) => {
    expect(can(event, account)).toBe(expected);
  });
});
