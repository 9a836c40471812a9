import { describe, expect, it } from "vitest";
import { componentValues } from "../../component-values.ts";
import { dayOf } from "../../signal-values.ts";

describe("output-quarter", () => {
  const events = [0, 1, 5, 14].map((week) => ({ account: "acme", on: dayOf(week), quantity: 2, times: 3 }));

  it("adds up 13 weeks, and 4 where churn is decided within two months", () => {
    const long = componentValues("output-quarter", { events });
    expect([long[0], long[5], long[12], long[13], long[14]]).toEqual([6, 18, 18, 12, 12]);
    const short = componentValues("output-quarter", { events }, { churnWindow: 4 });
    expect([short[0], short[3], short[4], short[5]]).toEqual([6, 12, 6, 6]);
  });

  it("takes a week that was not loaded as the others on average, and says nothing below two thirds", () => {
    const some = componentValues("output-quarter", { events, missing: [dayOf(2)] });
    expect(some[5]).toBe(21.6);
    expect(some[2]).toBe(18);
    const most = componentValues("output-quarter", { events, missing: [1, 2, 3, 4].map((week) => dayOf(week)) });
    expect(most[4]).toBeNull();
  });

  it("counts what was taken back as nothing, not below nothing", () => {
    const back = [...events, { account: "acme", on: dayOf(2), quantity: -50 }];
    expect(componentValues("output-quarter", { events: back })[2]).toBe(12);
  });
});
