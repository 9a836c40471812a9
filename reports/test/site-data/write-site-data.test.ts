import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { type FactName, isoDate } from "@vitals/tables";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountFile } from "../../src/components/account-file.js";
import type { Rows } from "../fixture/facts-of.ts";
import { rowsOfCustomers } from "../fixture/made-up-customers.ts";
import { sampleBook } from "../fixture/sample-book.ts";
import { fixtureConfig, writeFixture } from "../fixture/write-fixture.ts";

const folders: string[] = [];

async function written(rows: { [name in FactName]?: Rows }, config = fixtureConfig()) {
  const dataDir = mkdtempSync(join(tmpdir(), "site-data-"));
  folders.push(dataDir);
  const { summary } = await writeFixture(rows, { dataDir, config });
  const text = (name: string) => readFileSync(join(dataDir, name), "utf8");
  const everything = () =>
    readdirSync(dataDir, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(dataDir, name)).isFile())
      .sort();
  return { dataDir, summary, text, everything, fragment: (name: string) => text(`fragments/${name}.html`) };
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("a book of forty customers", () => {
  let site: Awaited<ReturnType<typeof written>>;
  beforeAll(async () => {
    site = await written(sampleBook());
  });

  it("answers in the first sentence, and in five lines for a terminal", () => {
    expect(site.fragment("index/headline")).toMatch(/39 customers worth .*need a conversation/s);
    expect(site.summary).toHaveLength(5);
    expect(site.summary[0]).toContain("Data through Sunday 15 November 2026.");
  });

  it("lists those to talk to with money, evidence, question and owner", () => {
    const list = site.fragment("index/talk-to-these");
    expect(list).toMatch(/€62,000 a year.*Ines Alba.*Output drop.*What changed\?/s);
  });

  it("leaves no name from the data as markup or code in any page", () => {
    for (const name of site.everything().filter((file) => file.endsWith(".html"))) {
      expect(site.text(name), name).not.toMatch(/<script|\$\{|<b>soon/);
    }
  });

  it("cuts a name of ten thousand characters", () => {
    expect(site.fragment("accounts/table")).not.toContain("W".repeat(500));
  });

  it("keeps each account's file below 100 kB compressed and free of the others", () => {
    for (const name of site.everything().filter((file) => /^accounts\//.test(file))) {
      const text = site.text(name);
      expect(gzipSync(text).length, name).toBeLessThan(100_000);
      const own = (JSON.parse(text) as AccountFile).account.account_id;
      expect(new Set(text.match(/account\/\d+/g)), name).toEqual(new Set([own]));
    }
  });

  it("names every account and every file of a stable address among the paths", () => {
    const paths = JSON.parse(site.text("paths.json")) as string[];
    expect(paths).toContain("/accounts/customer-40");
    const files =
      "portfolio.csv portfolio.arrow alarms.csv signals.csv value.csv signals.arrow report-card.json load-report.json build.json";
    for (const file of files.split(" ")) {
      expect(paths).toContain(`/data/${file}`);
      expect(statSync(join(site.dataDir, file)).size).toBeGreaterThan(0);
    }
  });

  it("offers the signals of the report week, one line for each that can be said", () => {
    const [head, ...lines] = site.text("signals.csv").trimEnd().split("\r\n");
    expect(head).toBe("account_id,week,signal,value,n,expected_low,expected_high");
    const week = isoDate(JSON.parse(site.text("site.json")).lastWeek as number);
    for (const line of lines) expect(line).toMatch(new RegExp(`^[^,]+,${week},[a-z-]+,-?[\\d.e-]+,`));
    expect(new Set(lines.map((line) => line.split(",")[2])).size).toBeGreaterThan(10);
    expect(lines.filter((line) => line.split(",")[2] === "output" && line.split(",")[5] !== "").length).toBeGreaterThan(
      0,
    );
  });

  it("writes the same bytes again, and does not touch what has not changed", async () => {
    const before = site.everything().map((name) => [name, site.text(name)] as const);
    const file = join(site.dataDir, "site.json");
    const touched = statSync(file).mtimeMs;
    writeFileSync(join(site.dataDir, "left-over.json"), "{}");
    await writeFixture(sampleBook(), { dataDir: site.dataDir });
    expect(site.everything().map((name) => [name, site.text(name)])).toEqual(before);
    expect(statSync(file).mtimeMs).toBe(touched);
  });

  it("leaves a week that was not loaded open", () => {
    const account = JSON.parse(site.text("accounts/customer-13.json")) as AccountFile;
    expect(account.output.values.slice(-44, -40)).toEqual([null, null, null, expect.any(Number)]);
  });

  it("says who left", () => {
    expect(site.fragment("account/customer-21")).toContain("This customer left on");
  });

  it("prints the accounting equation, the reasons and the place of the first row set aside", () => {
    expect(site.fragment("data/accounting")).toContain("1,010");
    expect(site.fragment("data/quarantine")).toMatch(/not a time.*events\.csv<\/bdi>, line 17.*&lt;b&gt;soon/s);
  });
});

describe("people", () => {
  const book = rowsOfCustomers([{ id: "acme", output: () => 20, people: 3 }], 30);
  const users = [{ user_id: "acme-user-1", account_id: "acme", name: "Kim Real", is_sponsor: true }];

  it.each(["hidden", "pseudonym"] as const)("leave neither id nor name in any file when %s", async (policy) => {
    const site = await written({ ...book, users }, fixtureConfig({ privacy: { users: policy } }));
    for (const name of site.everything()) expect(site.text(name), name).not.toMatch(/acme-user|Kim Real/);
    const { people } = JSON.parse(site.text("accounts/customer-1.json")) as AccountFile;
    expect(people.producing).toBe(3);
    expect(people.rows).toHaveLength(policy === "hidden" ? 0 : 3);
  });

  it("appear by name when the configuration says so", async () => {
    const site = await written({ ...book, users }, fixtureConfig({ privacy: { users: "name" } }));
    const { people } = JSON.parse(site.text("accounts/customer-1.json")) as AccountFile;
    expect(people.rows.find((person) => person.sponsor)?.label).toBe("Kim Real");
  });
});

describe("little data", () => {
  it("says so when there is no event at all", async () => {
    const site = await written({
      window: [{ first_week: null, last_week: null, newest_week: null, time_zone: "UTC", generation: "none" }],
    });
    expect(site.fragment("index/headline")).toContain("There are no events yet");
    expect(site.fragment("accounts/lede")).toContain("There is no account yet.");
    expect(JSON.parse(site.text("build.json")).week).toBeNull();
  });

  it("says so for one account of one week", async () => {
    const site = await written(rowsOfCustomers([{ id: "acme", output: () => 3 }], 1));
    expect(site.fragment("index/headline")).toContain("1 customer (what they pay is not known)");
    expect(site.fragment("index/renewals")).toContain("No renewal date is known");
    expect(site.fragment("account/customer-1")).toContain("Too little data");
    expect((JSON.parse(site.text("accounts/customer-1.json")) as AccountFile).output.values).toHaveLength(1);
  });
});

describe("what a reader must know first", () => {
  const book = rowsOfCustomers([{ id: "acme", output: () => 3 }], 30);
  const input = book.load_report?.[0];

  it.each([
    ["stale", "is older than it should be. Newest row is of 3 May."],
    ["failed", "could not be read; what it says is from the last good load. Newest row is of 3 May."],
  ])("is said on the first page when an input is %s", async (status, words) => {
    const site = await written({ ...book, load_report: [{ ...input, status, message: "newest row is of 3 May" }] });
    expect(site.fragment("index/headline")).toContain(words);
  });

  const fleet = (weeksAgo: number) =>
    Array.from({ length: 12 }, (_, i) => ({
      id: `customer-${i}`,
      output: (ago: number) => (ago === weeksAgo ? 1 : 40 + ((i + ago) % 5)),
    }));

  it("is a week of the last ones in which most customers fell at once, with what was done about it", async () => {
    const site = await written(rowsOfCustomers(fleet(1), 60));
    expect(site.fragment("index/headline")).toMatch(/12 of the 12 accounts .* week of 2 November 2026/);
    expect(site.fragment("data/notices")).toMatch(/Week of 2 November 2026.*12 of the 12.*Nobody is alarmed for it/s);
  });

  it("is not on the first page when it is long ago", async () => {
    const site = await written(rowsOfCustomers(fleet(20), 60));
    expect(site.fragment("index/headline")).not.toContain("12 of the 12");
    expect(site.fragment("data/notices")).toContain("Week of 22 June 2026");
  });

  it("is that nothing looks wrong, on the page of the data", async () => {
    const site = await written(book);
    expect(site.fragment("data/notices")).toContain("Nothing. No week is missing for everybody");
  });

  it("is that commands are unknown to the catalogue", async () => {
    const catalogue = [...(book.catalogue ?? []), { event: "odd.thing", kind: "use", origin: "unknown", events: 12 }];
    const site = await written({ ...book, catalogue });
    expect(site.fragment("index/headline")).toContain("1 command (12 events) is not in the catalogue");
    expect(site.fragment("data/unknown-commands")).toContain("odd.thing");
  });
});
