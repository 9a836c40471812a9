import { describe, expect, it } from "vitest";
import { eventHeader, eventRows, eventsCsv } from "./event-rows.ts";
import { vitalsOn } from "./vitals-on.ts";

const good = eventsCsv(...eventRows("acme", 3));

describe("a source that cannot be read", () => {
  it.each<[string, Record<string, string | Uint8Array>, string[]]>([
    ["is missing", {}, ["events", "events.csv"]],
    [
      "lacks a column",
      { "events.csv": "occurred_at,customer,event\n2026-03-02,acme,design\n" },
      ["events", "account_id", "customer"],
    ],
  ])("publishes nothing, ends with 1 and says what to do: it %s", async (_what, files, words) => {
    const { code, stderr, said, page } = await vitalsOn("build", files);
    expect(code).toBe(1);
    for (const word of words) expect(stderr).toContain(word);
    expect(said.error).toBeTruthy();
    expect(page("index.html")).toBeNull();
  });

  it("has its mistakes reported together with those of the other sources", async () => {
    const files = { "events.csv": good, "accounts.csv": "id,name\nacme,Acme\n", "users.csv": "who\nann\n" };
    const sources = {
      events: { files: "events.csv" },
      accounts: { files: "accounts.csv" },
      users: { files: "users.csv" },
    };
    const { code, stderr } = await vitalsOn("load", files, { sources });
    expect(code).toBe(1);
    expect(stderr).toMatch(/accounts.*account_id/);
    expect(stderr).toMatch(/users.*user_id/);
  });
});

describe("malformed rows", () => {
  const malformed: [what: string, row: string][] = [
    ["a time that is none", "yesterday,acme,design.create,ann"],
    ["an impossible day", "2026-02-30T09:00:00,acme,design.create,ann"],
    ["a day in the far future", "2999-01-01T09:00:00,acme,design.create,ann"],
    ["an empty account", "2026-03-03T09:00:00,,design.create,ann"],
    ["an empty event", "2026-03-03T09:00:00,acme,,ann"],
    ["too few fields", "2026-03-03T09:00:00"],
    ["too many fields", "2026-03-03T09:00:00,acme,design.create,ann,what,else"],
    ["a NUL byte for a time", "\u0000,acme,design.create,ann"],
    ["a quote that never ends", '2026-03-03T09:00:00,acme,"design.create,ann'],
  ];

  it("are set aside with reason, file and line, and nothing else is lost", async () => {
    const rows = eventRows("acme", 3);
    const { code, source, quarantine } = await vitalsOn("load", {
      "events.csv": eventsCsv(...rows, ...malformed.map(([, row]) => row)),
    });
    expect([0, 10]).toContain(code);
    const { rows_read, rows_used, rows_duplicate, rows_outside, rows_quarantined } = source("events");
    expect(rows_read).toBe(rows_used + rows_duplicate + rows_outside + rows_quarantined);
    expect([rows_used, rows_outside, rows_quarantined]).toEqual([15, 1, malformed.length]);
    const first = rows.length + 2;
    const setAside = new Map(quarantine("events").map((entry) => [entry.line, entry]));
    for (const [i, [what]] of malformed.entries()) {
      expect({ what, ...setAside.get(first + i) }).toMatchObject({
        what,
        reason: expect.stringMatching(/./),
        file: expect.stringContaining("events.csv"),
      });
    }
  });

  it("of a wrong type in a number column are set aside, and the others are used", async () => {
    const rows = eventRows("acme", 3).map((row, i) => `${row},${i === 4 ? "many" : 2}`);
    const { source, quarantine } = await vitalsOn("load", {
      "events.csv": `${eventHeader},quantity\n${rows.join("\n")}\n`,
    });
    expect(source("events")).toMatchObject({ rows_read: 16, rows_quarantined: 1 });
    expect(quarantine("events")).toEqual([expect.objectContaining({ line: 6, column: "quantity", value: "many" })]);
  });
});
