import { epochDayOf as day } from "@vitals/tables";
import { checkConfig } from "@vitals/tables/config";
import { describe, expect, it } from "vitest";
import { calendarProposal, lullLine } from "../../src/conversations/calendar-proposal.ts";

const alarm = { account_id: "acme", first_week: day("2026-07-06"), last_week: day("2026-08-03") };

describe("calendarProposal", () => {
  it("reaches from the first low week to the last", () => {
    expect(calendarProposal(alarm, "Acme Corp")).toEqual({
      name: "Quiet season at Acme Corp",
      starts_on: "2026-06-29",
      ends_on: "2026-08-09",
      scope: "account:acme",
      every: "year",
    });
  });

  it("proposes nothing for what is low for more than half a year", () => {
    expect(calendarProposal({ ...alarm, last_week: day("2027-02-01") }, "Acme")).toBeNull();
  });

  it("is a line that the configuration takes, whatever the name holds", () => {
    const proposal = calendarProposal({ ...alarm, account_id: 'a"b' }, 'The "Best"\nCo');
    const line = lullLine(proposal as NonNullable<typeof proposal>);
    expect(line).not.toContain("\n");
    const lulls = new Function(`return [${line}]`)() as unknown[];
    expect(lulls).toEqual([proposal]);
    const config = { title: "t", sources: { events: { files: "e.csv" } }, lulls };
    expect(checkConfig(config)).toHaveProperty("config");
  });
});
