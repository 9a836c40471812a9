import { describe, expect, it } from "vitest";
import { type AccountValue, valueSection } from "../../src/components/account-value.js";
import { linksAt } from "../../src/components/links.js";

const whole: AccountValue = {
  value: 26_900,
  before: 27_500,
  weeks: 13,
  missing: 0,
  commands: [
    { title: "<Route>", units: 400, worth: 50, value: 20_000, before: 27_500 },
    { title: "Design", units: 69, worth: 100, value: 6_900, before: 0 },
  ],
  more: 3,
  price: { ratio: 0.523, quarter: 1, middle: 0.951, peers: 38, segment: "Telecom" },
  notCompared: null,
};

function said(value: Partial<AccountValue> | null, status = "customer"): string {
  const section = valueSection(value && { ...whole, ...value }, { links: linksAt(1), currency: "EUR", status });
  return section.html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
}

describe("value on a customer's page", () => {
  it("says what was made, how that stands against the price, and with which features", () => {
    const text = said({});
    expect(text).toContain(
      "It made value of €26,900 in the last 13 weeks, 2 % less than the €27,500 of the 13 weeks before.",
    );
    expect(text).toMatch(
      /€0\.52 of value for each €1 it pays: the lowest quarter of 38 in Telecom ?, where the middle is €0\.95\./,
    );
    expect(text).toContain("&lt;Route&gt; 400 €50 €20,000 74 % €27,500 Design 69 €100 €6,900 26 % €0");
    expect(text).toContain("And 3 more.");
  });

  it.each([
    [{ price: null, notCompared: "no-price" as const }, "because what it pays is not known, or nothing."],
    [{ price: null, notCompared: "other-currency" as const }, "because it pays in another currency"],
    [{ price: null, notCompared: "young" as const, weeks: 4 }, "in the 4 weeks since it began"],
    [
      { price: null, notCompared: "weeks-missing" as const, missing: 2 },
      "2 weeks of them were not loaded, so it made more.",
    ],
    [
      { price: { ...(whole.price as NonNullable<typeof whole.price>), peers: 1 } },
      "there is nobody to set that against.",
    ],
    [
      { value: 0, commands: [], more: 0 },
      "It made nothing in the last 13 weeks to which the catalogue gives a value, after €27,500",
    ],
    [{ before: null }, "It made value of €26,900 in the last 13 weeks. "],
  ])("of %j says: %s", (value, words) => {
    expect(said(value)).toContain(words);
  });

  it("does not compare who is no customer, and says where no command has a value", () => {
    expect(said({ price: null, notCompared: null }, "former")).toContain("because it is no customer today.");
    expect(said(null)).toContain("The catalogue does not say what any command is worth");
  });
});
