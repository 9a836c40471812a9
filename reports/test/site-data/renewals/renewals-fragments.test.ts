import { describe, expect, it } from "vitest";
import { fragmentsOf } from "../../fixture/fragments-of.ts";
import { reportWeek, rowsOfCustomers } from "../../fixture/made-up-customers.ts";

const through = reportWeek + 6;

interface Contract {
  /** Days after the report week; null where no day is known. */
  readonly days: number | null;
  readonly price?: number | null;
  readonly currency?: string;
  readonly owner?: string;
}

async function pageOf(contracts: readonly Contract[], outcomes: readonly (readonly [id: string, days: number])[] = []) {
  const rows = rowsOfCustomers(
    contracts.map(({ days, price = 10_000, currency = "EUR", owner }, i) => ({
      id: `c${i}`,
      name: `Customer ${i}`,
      output: () => 5,
      account: {
        ...{ annual_value: price, currency, owner: owner ?? null, started_on: reportWeek - 900 },
        renews_on: days === null ? null : through + days,
      },
    })),
    30,
  );
  const [lede, body] = await fragmentsOf(
    {
      ...rows,
      outcomes: outcomes.map(([account_id, days]) => ({ account_id, occurred_on: through + days, kind: "renewed" })),
    },
    ["renewals/lede", "renewals/body"],
  );
  return { lede: lede ?? "", body: body ?? "" };
}

describe("the page of renewals", () => {
  it("says what is coming up, and lists it by day with money and owner", async () => {
    const { lede, body } = await pageOf([{ days: 150 }, { days: 20, price: 60_000, owner: "Ines" }, { days: 400 }]);
    expect(lede).toContain("One contract renews in the next 90 days, worth €60,000 a year; none is in red.");
    expect(lede).toContain("1 more renews within 180 days.");
    // The report week ends on Sunday 15 November 2026.
    expect(body).toMatch(
      /Customer 1 5 December 2026 in 3 weeks €60k .*Ines.*Customer 0 14 April 2027 in 5 months €10k/,
    );
    expect(body).toContain("The most in one week is in the week of 30 November 2026: 1 contract, €60,000.");
    expect(body).toContain("1 customer renews later than in 180 days.");
    expect(body).toContain("Every customer has a renewal date.");
  });

  it("tells those past without an outcome from those with one", async () => {
    const { lede, body } = await pageOf([{ days: -30 }, { days: -10 }, { days: 0 }, { days: 40 }], [["c1", -20]]);
    expect(lede).toContain("Two are past the day with nothing recorded.");
    expect(body).toMatch(
      /Past, and nothing recorded.*Customer 0 16 October 2026 4 weeks ago.*Customer 2 15 November 2026 on the last day/,
    );
    expect(body).toContain("1 customer has a date in the past with an outcome recorded, and no new date yet");
  });

  it("counts who has no date, and says so where nobody has", async () => {
    const some = await pageOf([{ days: 10 }, { days: null }]);
    expect(some.lede).toContain("For 1 customer no day is known.");
    expect(some.body).toContain("1 customer has no renewal date and is in none of the figures above.");
    const none = await pageOf([{ days: null }, { days: null }]);
    expect(none.lede).toContain("No renewal date is known for any of the 2 customers");
    expect(none.body).toContain("renews_on");
    expect(none.body).not.toContain("Week by week");
  });

  it("draws contracts where no price is known, and leaves other currencies out of a picture of money", async () => {
    const unpriced = await pageOf([{ days: 10, price: null }]);
    expect(unpriced.body).toContain("By number of contracts, because no price is known.");
    const mixed = await pageOf([{ days: 10 }, { days: 12, currency: "USD", price: 5_000 }, { days: 12, price: null }]);
    expect(mixed.lede).toContain("worth €10,000 and $5,000 a year");
    expect(mixed.body).toContain("2 contracts are not in the picture: the price is unknown or in another currency.");
  });

  it("says that nothing is near, and when the nearest is due", async () => {
    const { lede } = await pageOf([{ days: 120 }]);
    expect(lede).toContain(
      "No contract renews in the next 90 days; the nearest is due on 15 March 2027. 1 more renews",
    );
  });

  it("says so where there is no customer", async () => {
    const { lede } = await pageOf([]);
    expect(lede).toContain("There is no customer today");
  });
});
