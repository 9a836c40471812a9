import { describe, expect, it } from "vitest";
import {
  type AccountView,
  accountsInView,
  addressOfView,
  firstView,
  viewFromAddress,
} from "../../src/components/account-view.js";
import type { ListedAccount } from "../../src/components/listed-account.js";
import { accountOf } from "./account-row-of.ts";

const lastWeek = 20_766;
const names = (accounts: readonly ListedAccount[], view: Partial<AccountView>) =>
  accountsInView(accounts, { ...firstView, ...view }, { lastWeek }).map((account) => account.name);

describe("order", () => {
  const accounts = [
    accountOf({ account_id: "calm", annual_value: 900 }),
    accountOf({ account_id: "small-red", band: "red", annual_value: 10 }),
    accountOf({ account_id: "large-red", band: "red", annual_value: 500 }),
    accountOf({ account_id: "unsaid", band: "none", annual_value: 50 }),
    accountOf({ account_id: "alarm", band: "yellow", open_alarms: 1 }),
  ];

  it("puts those to talk to first, then the worst bands, then the most money", () => {
    expect(names(accounts, {})).toEqual(["alarm", "large-red", "small-red", "unsaid", "calm"]);
  });

  it("puts what cannot be said last, whichever way it is sorted", () => {
    expect(names(accounts, { sort: "value", down: true }).at(-1)).toBe("alarm");
    expect(names(accounts, { sort: "value", down: false }).at(-1)).toBe("alarm");
  });
});

describe("search", () => {
  const accounts = ["Northern Grid", "Grid Energy", "grid", "Ingrid & Co"].map((name, i) =>
    accountOf({ account_id: `a${i}`, name }),
  );

  it("shows exact matches first, then beginnings, words and parts", () => {
    expect(names(accounts, { q: "Grid" })).toEqual(["grid", "Grid Energy", "Northern Grid", "Ingrid & Co"]);
  });

  it("cares neither for capitals nor for accents", () => {
    const some = [accountOf({ account_id: "a1", name: "Ångström Fibre" })];
    expect(names(some, { q: "angstrom" })).toEqual(["Ångström Fibre"]);
    expect(names(some, { q: "ÅNGSTRÖM f" })).toEqual(["Ångström Fibre"]);
  });

  it("finds an account by its id and nothing where nothing fits", () => {
    expect(names(accounts, { q: "a3" })).toEqual(["Ingrid & Co"]);
    expect(names(accounts, { q: "zebra" })).toEqual([]);
  });

  it("answers within 20 ms among 10,000 accounts", () => {
    const many = Array.from({ length: 10_000 }, (_, i) => accountOf({ account_id: `id-${i}`, name: `Customer ${i}` }));
    const times = Array.from({ length: 5 }, (_, i) => {
      const from = performance.now();
      names(many, { q: `customer 12${i}` });
      return performance.now() - from;
    });
    expect(Math.min(...times)).toBeLessThan(20);
  });
});

describe("filters", () => {
  const accounts = [
    accountOf({ account_id: "soon", renews_on: lastWeek + 20, segment: "utility", module_names: ["routing"] }),
    accountOf({ account_id: "later", renews_on: lastWeek + 200, owner: "Ines" }),
    accountOf({ account_id: "overdue", renews_on: lastWeek - 10 }),
    accountOf({ account_id: "gone", status: "former", renews_on: lastWeek + 20 }),
  ];

  it("shows customers alone until asked for others", () => {
    expect(names(accounts, {})).not.toContain("gone");
    expect(names(accounts, { status: "former" })).toEqual(["gone"]);
    expect(names(accounts, { status: "all" })).toHaveLength(4);
  });

  it("counts a renewal from the end of the report week", () => {
    expect(names(accounts, { renewal: "30" })).toEqual(["soon"]);
  });

  it("holds segment, owner and module against the account", () => {
    expect(names(accounts, { segment: "utility" })).toEqual(["soon"]);
    expect(names(accounts, { owner: "Ines" })).toEqual(["later"]);
    expect(names(accounts, { module: "routing" })).toEqual(["soon"]);
  });
});

describe("address", () => {
  it("keeps the whole view, so that it can be sent", () => {
    const view: AccountView = { ...firstView, q: "a & b", band: "red", owner: "Tom Reyes", sort: "value", down: true };
    expect(viewFromAddress(addressOfView(view))).toEqual(view);
  });

  it("is empty for the first view", () => {
    expect(addressOfView(firstView)).toBe("");
    expect(viewFromAddress("")).toEqual(firstView);
  });

  it("sorts by attention where it asks for a column there is not", () => {
    expect(viewFromAddress("?sort=constructor").sort).toBe("attention");
  });
});
