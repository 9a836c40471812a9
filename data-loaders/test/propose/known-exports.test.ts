import { expect, it } from "vitest";
import { knownExports } from "../../src/propose/known-exports.ts";

it("recognises only presets that a table of an export is enough for", () => {
  expect(knownExports.map(({ name }) => name)).toContain("segment-tracks");
  // Its tickets' columns are derived by a query, and its customer is asked of the user.
  for (const name of ["zendesk-tickets", "rudderstack-tracks"])
    expect(knownExports.map((each) => each.name)).not.toContain(name);
  for (const { columns } of knownExports) expect(Object.keys(columns).length).toBeGreaterThan(1);
});
