import { describe, expect, test } from "vitest";
import { kindByName, proposeKinds } from "../../src/propose/event-kind.ts";

describe("the name of an event says what it is", () => {
  test.each([
    ["report.created", "output"],
    ["page_created", "output"],
    ["create_search", "output"],
    ["email_lead", "output"],
    ["Design Exported", "output"],
    ["Bericht exportiert", "output"],
    ["report_viewed", "presence"],
    ["pageview", "presence"],
    ["$pageview", "presence"],
    ["UserLogin", "presence"],
    ["session_start", "presence"],
    ["Anmeldung", "presence"],
    ["edit_meeting", "use"],
    ["order_cancelled", "use"],
    ["Suche", "use"],
    ["export_failed", "use"],
    ["generation_started", "use"],
    ["Settings Changed", "admin"],
    ["user_invited", "admin"],
  ])("%s is %s", (event, kind) => {
    expect(kindByName(event)?.kind).toBe(kind);
  });

  test.each(["feature_12", "x", "42", "/api/v2"])("%s says nothing", (event) => {
    expect(kindByName(event)).toBeNull();
  });
});

const usage = (event: string, dayShare = 0.1) => ({ event, rows: 10, accountShare: 0.5, dayShare, meanQuantity: null });

test("names that say nothing are output where no other name says output, and use where one does", () => {
  expect(proposeKinds([usage("feature_1"), usage("feature_2")]).map(({ kind, isSure }) => [kind, isSure])).toEqual([
    ["output", false],
    ["output", false],
  ]);
  const mixed = proposeKinds([usage("feature_1"), usage("report_created")]);
  expect(Object.fromEntries(mixed.map(({ event, kind }) => [event, kind]))).toEqual({
    feature_1: "use",
    report_created: "output",
  });
});

test("what nobody can do without and says nothing is presence, with the reason", () => {
  const [first] = proposeKinds([usage("evt_0", 0.97), usage("evt_1"), usage("evt_2")]);
  expect(first).toMatchObject({ event: "evt_0", kind: "presence", isSure: false });
  expect(first?.reason).toContain("97% of the days they were active");
});
