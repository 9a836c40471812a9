import { describe, expect, it } from "vitest";
import { fullName, isNamed, plausibleTables } from "../../src/propose/plausible-tables.ts";
import type { ListedTable } from "../../src/servers/listed-table.ts";

const listed = (place: string, columns: string, rows: number | null = 100): ListedTable => {
  const [schema = "", name = ""] = place.split(".");
  const fields = columns.split(" ").map((column) => ({ name: column, serverType: "text" }));
  return { schema, name, rows, bytes: rows === null ? null : rows * 100, columns: fields, samples: () => [] };
};

const company = [
  listed("app.audit_events", "id user_id event_type created_at"),
  listed("crm.customers", "id name industry"),
  listed("crm.old_customers", "id name industry", 0),
  listed("erp.lots", "id sku weight updated_at"),
  listed("app.active_users", "user_id organization_id last_seen_at", null),
];

describe("the tables worth a look", () => {
  it("are those that speak of customers, people and events, views too, and not empty ones", () => {
    const { chosen, left } = plausibleTables(company, []);
    expect(chosen.map(fullName)).toEqual(["app.audit_events", "crm.customers", "app.active_users"]);
    expect(left.map(fullName)).toEqual(["crm.old_customers", "erp.lots"]);
  });

  it("are at most forty", () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      listed(`app.events_${i}`, "user_id event_type created_at", i + 1),
    );
    const { chosen, left } = plausibleTables(many, []);
    expect([chosen.length, left.length]).toEqual([40, 260]);
    expect(chosen.map(({ rows }) => rows)).toContain(300);
  });

  it("are what a person names, whatever it is called", () => {
    const { chosen } = plausibleTables(company, ["erp.lots", "crm"]);
    expect(chosen.map(fullName)).toEqual(["crm.customers", "crm.old_customers", "erp.lots"]);
  });

  it.each([
    ["crm.customers", true],
    ["customers", true],
    ["crm", true],
    ["crm.*", true],
    ["*.customers", true],
    ["cr.customers", false],
    ["crm.custom", false],
    ["crm?customers*", false],
  ])("%s names crm.customers: %s", (pattern, isIt) => {
    expect(isNamed(company[1] as ListedTable, pattern)).toBe(isIt);
  });
});
