import { expect, it } from "vitest";
import { groupTable } from "../../src/components/group-table.js";

const customer = (segment: string | null, band: "red" | "green", annual_value: number | null, open_alarms = 0) => ({
  ...{ segment, band, annual_value, open_alarms, currency: null },
});

const textOf = (customers: ReturnType<typeof customer>[]) =>
  groupTable(customers, {
    title: "Segment",
    currency: "EUR",
    groupOf: ({ segment }) => segment,
    hrefOf: (name) => `?segment=${encodeURIComponent(name)}`,
  }).html;

it("counts customers, money, bands and open alarms of each group, the largest first", () => {
  const html = textOf([
    customer("Utility", "red", 1000, 2),
    customer("Telecom", "green", 50_000),
    customer("Telecom", "red", null, 1),
    customer(null, "red", 9),
  ]);
  const rows = [...html.matchAll(/<tr><th scope="row">(.*?)<\/tr>/g)].map(([, row]) =>
    (row as string).replace(/<\/t[hd]>/g, " | ").replace(/<[^>]*>/g, ""),
  );
  expect(rows).toEqual(["Telecom | 2 | €50,000 | 1 | 0 | 1 | 0 | 1 | ", "Utility | 1 | €1,000 | 1 | 0 | 0 | 0 | 1 | "]);
});

it("is nothing where there is nothing to tell apart", () => {
  expect(textOf([customer("Utility", "red", 1), customer(null, "red", 1)])).toBe("");
  expect(textOf([])).toBe("");
});

it("leads to a group and writes its name as text", () => {
  const html = textOf([customer("<b>&", "red", 1), customer("Utility", "red", 1)]);
  expect(html).toContain('href="?segment=%3Cb%3E%26"');
  expect(html).not.toContain("<b>");
});
