import { describe, expect, it } from "vitest";
import { dayOf, signalValues } from "../signal-values.ts";

describe("value-ratio", () => {
  const kinds = { make: { kind: "output", value_per_unit: 100 } };
  const events = Array.from({ length: 14 }, (_, week) => ({ account: "acme", on: dayOf(week), quantity: 2 }));
  const paying = (annual_value: number | null) => [{ account_id: "acme", annual_value }];

  it("is the value made, brought to a year, over the annual value", () => {
    const values = signalValues("value-ratio", { events, kinds, accounts: paying(5200) });
    // 200 a week is 10,400 a year, whatever part of the 13 weeks there is.
    expect([values[0], values[5], values[13]]).toEqual([2, 2, 2]);
  });

  it.each([null, 0])("is null where the annual value is %s", (value) => {
    expect(signalValues("value-ratio", { events, kinds, accounts: paying(value) })[13]).toBeNull();
  });

  it("is null where the customer pays in another currency than the report's", () => {
    const inCurrency = (currency: string | null) => {
      const accounts = [{ account_id: "acme", annual_value: 5200, currency }];
      return signalValues("value-ratio", { events, kinds, accounts }, { currency: "EUR" })[13];
    };
    expect([inCurrency(null), inCurrency("EUR"), inCurrency("USD")]).toEqual([2, 2, null]);
  });
});
