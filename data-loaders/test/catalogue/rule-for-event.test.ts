import { expect, test } from "vitest";
import { type CatalogueRule, ruleFinder } from "../../src/catalogue/rule-for-event.ts";
import { loadFiles, pick } from "../loading.ts";

const rules: CatalogueRule[] = [
  { event: "design.*.draft", kind: "use" },
  { event: "design.*", kind: "output" },
  { event: "login", kind: "presence" },
  { event: "design.export", kind: "admin" },
  { event: "*", kind: "admin" },
];

test.each([
  ["design.site.draft", "design.*.draft"],
  ["design.create", "design.*"],
  ["design.export", "design.*"],
  ["login", "login"],
  ["logins", "*"],
  ["Login", "*"],
  ["design(create", "*"],
])("finds for %s the rule %s, which is the first that fits", (event, rule) => {
  expect(ruleFinder(rules)(event)?.event).toBe(rule);
});

test("finds no rule where none fits", () => {
  expect(ruleFinder([{ event: "a.b", kind: "use" }])("axb")).toBeUndefined();
});

test("takes rows of the catalogue before rules, and counts unknown commands as use", async () => {
  const loaded = await loadFiles(
    {
      "events.csv":
        "occurred_at,account_id,event\n2024-01-01,a,row\n2024-01-01,a,rule\n2024-01-01,a,odd\n2024-01-09,a,late\n",
      "catalogue.csv": "event,kind,title,critical\nrow,Output,By row,yes\nunused,use,,no\n",
    },
    {
      sources: { events: { files: "events.csv" }, catalogue: { files: "catalogue.csv" } },
      catalogue: {
        rules: [
          { event: "r*", kind: "admin" },
          { event: "launched", kind: "output", launched_on: "2024-01-05" },
        ],
      },
    },
  );
  expect(pick(await loaded.rows("catalogue"), "event", "kind", "title", "critical", "origin", "events")).toEqual([
    ["launched", "output", null, null, "rule", 0],
    ["odd", "use", null, null, "unknown", 1],
    ["row", "output", "By row", true, "row", 1],
    ["rule", "admin", null, null, "rule", 1],
    ["unused", "use", null, false, "row", 0],
  ]);
});

test.each([3, 200])("counts the different commands of a user's week among %i", async (commands) => {
  const lines = Array.from({ length: 2 * commands }, (_, i) => `2024-01-01,a,u,c${i % commands}`);
  const loaded = await loadFiles(
    {
      "events.csv": `occurred_at,account_id,user_id,event\n${lines.join("\n")}\n2024-01-01,a,u,login\n2024-01-09,a,u,c1\n`,
    },
    { catalogue: { rules: [{ event: "login", kind: "presence" }] } },
  );
  expect(pick(await loaded.rows("user_weeks"), "events", "commands")).toEqual([[2 * commands + 1, commands]]);
});
