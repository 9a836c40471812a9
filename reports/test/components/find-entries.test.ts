import { describe, expect, it } from "vitest";
import { type FindEntry, findEntries } from "../../src/components/find-entries.js";

const customer = (title: string, alias?: string): FindEntry => ({
  kind: "customer",
  title,
  path: `accounts/${title.toLowerCase()}`,
  ...(alias === undefined ? {} : { alias }),
});

const entries = [
  customer("Northfield Grid"),
  customer("Grid North"),
  customer("Gridley"),
  customer("Ångström Fibre", "org-7"),
  customer("Grid"),
  customer("Hybridge"),
];

const titles = (text: string, most = 9) => findEntries(entries, text, most).map(({ title }) => title);

describe("findEntries", () => {
  it.each([
    ["grid", ["Grid", "Grid North", "Gridley", "Northfield Grid"]],
    ["brid", ["Hybridge"]],
    ["angstrom", ["Ångström Fibre"]],
    ["ÅNGSTRÖM f", ["Ångström Fibre"]],
    ["org-7", ["Ångström Fibre"]],
    ["  grid  ", ["Grid", "Grid North", "Gridley", "Northfield Grid"]],
    ["", []],
    ["   ", []],
    ["nobody", []],
  ])("%j finds %j, what is named so first", (text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  it("shows no more than asked for, and the best of them", () => {
    expect(titles("grid", 2)).toEqual(["Grid", "Grid North"]);
  });

  it("takes every character of a text as it stands", () => {
    expect(findEntries([customer("a.*(b")], ".*(", 9)).toHaveLength(1);
    expect(findEntries([customer("abc")], ".*", 9)).toEqual([]);
  });
});
