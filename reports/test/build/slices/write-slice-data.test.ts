import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { assess } from "@vitals/metrics";
import { factTables, healthTables } from "@vitals/tables";
import { describe, expect, it, onTestFinished } from "vitest";
import type { Slice } from "../../../build/site-data/slice.ts";
import { bookTables } from "../../../build/slices/book-tables.ts";
import { sliceTables } from "../../../build/slices/slice-tables.ts";
import { writeSliceData } from "../../../build/slices/write-slice-data.ts";
import { entangledCustomers } from "../../fixture/entangled-customers.ts";
import { factsOf } from "../../fixture/facts-of.ts";
import { reportWeek } from "../../fixture/made-up-customers.ts";
import { fixtureConfig } from "../../fixture/write-fixture.ts";

async function written(slice: Partial<Slice>, { count = 12, key = "k".repeat(16) } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "slice-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const facts = factsOf(entangledCustomers(count));
  const config = fixtureConfig();
  const { outputNoun, currency, alarms } = config;
  const health = assess(facts, { outputNoun, currency, budget: alarms.budget });
  const whole: Slice = {
    name: "anna",
    kind: "team",
    title: "Report",
    accounts: new Set(["id-a0"]),
    isWhole: false,
    users: "hidden",
  };
  await writeSliceData({
    slice: { ...whole, ...slice },
    key,
    facts,
    health,
    config,
    dataDir: folder,
    writeArrow: (_, columns) => new TextEncoder().encode(JSON.stringify(columns)),
  });
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const text = files.map((name) => `${name}\n${readFileSync(join(folder, name), "utf8")}`).join("\n");
  return { files, text, json: (name: string) => JSON.parse(readFileSync(join(folder, name), "utf8")) };
}

const ofOthers = [
  "Marvin",
  "Trillian",
  "id-b1",
  "id-c2",
  "customer-2",
  "Arthur Dent",
  "only-there",
  "Elsewhere",
  "secret of theirs",
];
const ofPeople = ["Ford Prefect", "shared-person", "id-a0-user-1"];
const found = (text: string, words: string[]) => words.filter((word) => text.includes(word));

describe("a slice of entangled customers", () => {
  it("tells nothing of the others: parent, shared people, their commands, lulls and names in texts", async () => {
    const { text } = await written({ users: "name" });
    expect(found(text, ofOthers)).toEqual([]);
    expect(found(text, ofPeople)).toEqual(["Ford Prefect", "id-a0-user-1"]);
    expect(text).toContain("compares us with another customer (another customer), as somebody (somebody) does.");
    expect(text).toContain("As another customer does");
  });

  it("tells nobody by id or name under the other policies", async () => {
    for (const users of ["hidden", "pseudonym"] as const) {
      const { text } = await written({ users });
      expect(found(text, [...ofOthers, ...ofPeople])).toEqual([]);
      expect(text).toContain("somebody compares us with another customer");
    }
  });

  it("draws the same made-up names with the same secret, and others with another", async () => {
    const labels = async (key: string) => {
      const { json } = await written({ users: "pseudonym" }, { key });
      return json("accounts/customer-1.json")
        .people.rows.map((row: { label: string }) => row.label)
        .sort();
    };
    const names = await labels("a".repeat(16));
    expect(names).toHaveLength(4);
    expect(await labels("a".repeat(16))).toEqual(names);
    expect(await labels("b".repeat(16))).not.toEqual(names);
  });

  it("compares with the whole book where five others stand behind it, rounded, and not where fewer do", () => {
    const benchmarks = {
      signal: ["output", "output", "output", "output"],
      segment: [null, "Ours", "Ours", "Theirs"],
      age_band: [null, null, "later", null],
      ...Object.fromEntries(["lowest", "low", "middle", "high", "highest"].map((end) => [end, [1.2345, 2, 3, 4]])),
      n_accounts: [6, 12, 5, 40],
    };
    const facts = factsOf({ accounts: [{ account_id: "a", slug: "a", name: "A", segment: "Ours", listed: true }] });
    const slice = { accounts: new Set(["a"]), isWhole: false } as unknown as Slice;
    const { health } = sliceTables({ facts, health: { benchmarks } }, slice);
    expect(health.benchmarks).toMatchObject({ segment: [null, "Ours"], n_accounts: [6, 12], low: [1.2, 2] });
  });

  it("tells how many rows were read only in a crowd", async () => {
    const rowsRead = async (count: number) => (await written({}, { count })).json("load-report.json")[0].rows_read;
    expect(await rowsRead(6)).toBe(1010);
    expect(await rowsRead(5)).toBe(0);
  });

  it("tells neither what stood in rows that were set aside nor where", async () => {
    const { text } = await written({});
    expect(found(text, ["soon&lt;", "soon<", "events.csv"])).toEqual([]);
    expect(text).toContain("does not tell what stood in the rows that were set aside");
  });
});

describe("a customer's own report", () => {
  it("is one page's data, without what we think and said of the customer", async () => {
    const { files, text, json } = await written({ kind: "customer", users: "name" });
    expect(files.sort()).toEqual([
      "customer.json",
      "fragments/customer/foot.html",
      "fragments/customer/head.html",
      "paths.json",
      "site.json",
    ]);
    expect(
      found(text, [...ofOthers, "compares us", "usability", "band", "score", "alarm", "likelihood", "rating"]),
    ).toEqual([]);
    expect(json("customer.json").lulls).toEqual([
      { from: reportWeek - 70, to: reportWeek - 60, label: "declared lull" },
    ]);
  });

  it("is refused for two", async () => {
    await expect(written({ kind: "customer", accounts: new Set(["id-a0", "id-b1"]) })).rejects.toThrow(
      "of one account, found 2",
    );
  });
});

describe("every table", () => {
  it("has accounts to be cut by, or a rule of its own", () => {
    const all = Object.entries({ ...factTables, ...healthTables });
    const unruled = all.filter(
      ([name, { columns }]) => !columns.some(({ name: column }) => column === "account_id") && !(name in bookTables),
    );
    expect(unruled).toEqual([]);
    expect(Object.keys(bookTables).filter((name) => !all.some(([known]) => known === name))).toEqual([]);
  });

  it("is refused without one", () => {
    const facts = factsOf({});
    const health = { signals: { week: [1] } };
    const slice = { accounts: new Set(["a"]), isWhole: false } as unknown as Slice;
    expect(() => sliceTables({ facts, health }, slice)).toThrow("the table signals has no rule for slices");
  });
});
