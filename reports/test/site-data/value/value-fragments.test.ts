import { describe, expect, it } from "vitest";
import { fragmentsOf } from "../../fixture/fragments-of.ts";
import { type Customer, reportWeek, rowsOfCustomers } from "../../fixture/made-up-customers.ts";

const worth: Readonly<Record<string, number>> = { "route.optimised": 40, "design.created": 10 };

/** The two parts of the page for these customers; each makes half its output as routes and half as designs. */
async function pageOf(customers: readonly Customer[], { weeks = 60, valued = true } = {}) {
  const rows = rowsOfCustomers(customers, weeks);
  const catalogue = (rows.catalogue ?? []).map((row) => ({
    ...row,
    value_per_unit: valued ? (worth[String(row.event)] ?? null) : null,
  }));
  const [lede, body] = await fragmentsOf({ ...rows, catalogue }, ["value/lede", "value/body"]);
  return { lede: lede ?? "", body: body ?? "" };
}

/** So many customers with a price, the first making the least. */
function customers(count: number, account: (i: number) => Readonly<Record<string, unknown>> = () => ({})): Customer[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `c${i}`,
    name: `Customer ${i}`,
    output: () => 2 * (i + 1),
    account: { annual_value: 10_000, currency: "EUR", segment: "rail", started_on: reportWeek - 700, ...account(i) },
  }));
}

describe("the page of value", () => {
  it("says how much, from how many, and which features make most of it", async () => {
    // Each customer i makes i + 1 routes and i + 1 designs a week: 50 each, 36 of them together.
    const { lede, body } = await pageOf(customers(8));
    expect(lede).toContain("customers made value of €23,400 in the last 13 weeks: 8 of 8 customers made some.");
    expect(lede).toContain("One of two features makes 80 % or more of it.");
    expect(lede).toContain("In the last 4 weeks it was €7,200 from 8 customers, in the last 52 weeks €93,600 from 8");
    expect(body).toMatch(/Optimise routes routing 468 €40 €19k 80 % 8 ±0 %/);
    expect(body).toMatch(/Create a design design 468 €10 €4,680 20 % 8 ±0 %/);
    expect(body).toContain("View a plan use 468 8");
    expect(body).not.toContain("Log in");
  });

  it("does not count one feature among one", async () => {
    const rows = rowsOfCustomers(customers(2), 30);
    const catalogue = (rows.catalogue ?? []).map((row) => ({
      ...row,
      value_per_unit: row.event === "route.optimised" ? 40 : null,
    }));
    const [lede] = await fragmentsOf({ ...rows, catalogue }, ["value/lede"]);
    expect(lede).toContain("All of it comes from the one feature that has a value.");
  });

  it("names who pays much and gets little, and the other way round, with counts and money", async () => {
    const { body } = await pageOf(customers(9, (i) => ({ annual_value: i === 0 ? 90_000 : i === 8 ? 1_000 : 10_000 })));
    expect(body).toMatch(/1 customer pays more than the middle .* together it pays €90,000 a year/);
    expect(body).toMatch(/Pays much, gets little.*Customer 0 €90k €650 €0\.03 €1\.30 the lowest quarter of 9/);
    expect(body).toMatch(/Gets much, pays little.*Customer 8 €1,000 €5,850 €23 .* the highest quarter of 9/);
    expect(body).toContain("Nobody is left out of the comparison with price: all 9 customers are in it.");
  });

  it("counts who cannot be compared, with the reason", async () => {
    const { body } = await pageOf(
      customers(12, (i) => ({
        ...(i === 0 && { annual_value: null }),
        ...(i === 1 && { currency: "USD" }),
      })).map((customer, i) => ({
        ...customer,
        ...(i === 2 && { output: (ago: number) => (ago === 5 ? null : 4) }),
      })),
    );
    expect(body).toContain("9 of 12 customers can be compared");
    expect(body).toContain(
      "for 1 customer no price is known, or it is nothing; 1 customer pays in another currency than EUR, in which the catalogue's values are taken to be, and no rate is known here; of 1 customer a week of the last 13 was not loaded.",
    );
    expect(body).toContain("Weeks of 1 customer were not loaded, so it made more in the last 13 weeks than is said.");
  });

  it("says that no price is known, and shows the features all the same", async () => {
    const { body } = await pageOf(customers(3, () => ({ annual_value: null })));
    expect(body).toContain("What customers pay is not known for anybody");
    expect(body).toContain("Optimise routes");
    expect(body).not.toContain("Pays much");
  });

  it("compares one customer with nobody", async () => {
    const { body } = await pageOf(customers(1));
    expect(body).toContain(
      "1 of 1 customer can be compared: it makes €0.26 of value for each €1 it pays. There is nobody",
    );
  });

  it("says that too few weeks are there to compare", async () => {
    const { lede, body } = await pageOf(customers(2), { weeks: 9 });
    expect(lede).toContain("in the 9 weeks there are: 2 of 2 customers");
    expect(lede).not.toContain("52 weeks");
    expect(body).toContain("The data holds 9 weeks, too few to compare 13 with the 13 before.");
    expect(body).toContain("2 customers began less than 13 weeks ago");
    expect(body).toContain("No customer can be compared yet");
  });

  it("says that nothing of value was made in the period", async () => {
    const idle = customers(2).map((customer) => ({ ...customer, output: (ago: number) => (ago > 55 ? 8 : 0) }));
    const { lede, body } = await pageOf(idle);
    expect(lede).toContain("Customers made nothing in the last 52 weeks to which the catalogue gives a value.");
    expect(body).toContain("Nothing of value was made in the last 13 weeks.");
    expect(body).toMatch(/Optimise routes – 0 €40 €0 – 0/);
  });

  it("shows the line that gives a command a value where none has one, and the commands by how much they are used", async () => {
    const { lede, body } = await pageOf(customers(2), { valued: false });
    expect(lede).toContain("The catalogue does not say what any command is worth");
    expect(body).toContain('{ event: "design.created", kind: "output", value_per_unit: 40 },');
    expect(body).toMatch(/Create a design output 39 2 Optimise routes output 39 2 View a plan use 39 2/);
    expect(body).not.toContain("Value against price");
  });

  it("says so where there are no events at all", async () => {
    const window = [{ first_week: null, last_week: null, newest_week: null, time_zone: "UTC", generation: "none" }];
    const [lede] = await fragmentsOf({ window }, ["value/lede"]);
    expect(lede).toContain("There are no events");
  });
});
