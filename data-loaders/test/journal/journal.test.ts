import { describe, expect, it } from "vitest";
import { type Files, loadFiles, pick } from "../loading.ts";

const events = `occurred_at,account_id,event
2024-01-01T09:00:00,acme,make
2024-01-09T09:00:00,globex,make
2024-01-16T09:00:00,acme,make
`;
const accounts = "account_id,name,aliases\nacme,Acme Corp,old-acme\nglobex,Globex,\n";
const sources = { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } };

function conversation(fields: Record<string, string>): string {
  return `---\n${Object.entries({ date: "2024-01-10", ...fields })
    .map(([name, value]) => `${name}: ${value}`)
    .join("\n")}\n---\n`;
}

const loadJournal = (files: Files, config = {}) =>
  loadFiles({ "events.csv": events, "accounts.csv": accounts, ...files }, { sources, ...config });

describe("the journal", () => {
  it("adds its conversations to those of the touchpoints input", async () => {
    const loaded = await loadJournal(
      {
        "touchpoints.csv": "account_id,occurred_at,channel,answer\nglobex,2024-01-09 10:00:00,call,Fine.\n",
        "journal/2024/one.md": conversation({
          account: "acme",
          answer: "Winter.",
          reason: "seasonal",
          alarm: "acme-x-1",
        }),
      },
      { sources: { ...sources, touchpoints: { files: "touchpoints.csv" } } },
    );
    expect(pick(await loaded.rows("touchpoints"), "account_id", "occurred_at", "answer", "reason", "alarm_id")).toEqual(
      [
        ["acme", "2024-01-10 00:00:00", "Winter.", "seasonal", "acme-x-1"],
        ["globex", "2024-01-09 10:00:00", "Fine.", null, null],
      ],
    );
  });

  it("knows an account by its id, an id it had earlier, its address or its name", async () => {
    const loaded = await loadJournal({
      "journal/a.md": conversation({ account: "acme" }),
      "journal/b.md": conversation({ account: "old-acme" }),
      "journal/c.md": conversation({ account: "acme corp" }),
    });
    expect(pick(await loaded.rows("touchpoints"), "account_id")).toEqual([["acme"], ["acme"], ["acme"]]);
  });

  it("puts aside what cannot be used, with file, line and the nearest name, and counts every file", async () => {
    const loaded = await loadJournal({
      "journal/a.md": conversation({ account: "acme", answer: "Good." }),
      "journal/b.md": conversation({ account: "acmee", answer: "Lost?" }),
      "journal/c.md": "---\naccount: acme\nanswer: one: two\n---\n",
      "journal/d.md": conversation({ account: "acme", date: "2024-02-31" }),
      "journal/e.md": conversation({ account: "acme", date: "2031-01-01" }),
      "journal/f.md": conversation({ account: "" }),
      "journal/README.md": "How to write a conversation down.",
      "journal/_template.md": "---\n---\n",
    });
    expect(pick(await loaded.quarantine("journal"), "file", "line", "column", "reason", "value")).toEqual([
      ["journal/b.md", 3, "account_id", "is no account of the accounts or the events", "acmee (did you mean acme?)"],
      ["journal/c.md", 3, null, expect.stringContaining("no YAML"), expect.anything()],
      ["journal/d.md", 1, "occurred_at", "is an impossible date", "2024-02-31"],
      ["journal/e.md", 1, "occurred_at", "lies in the future", "2031-01-01"],
      ["journal/f.md", 1, "account_id", "is empty", null],
    ]);
    expect(loaded.report("journal")).toMatchObject({
      status: "fresh",
      rows_read: 6,
      rows_used: 1,
      rows_quarantined: 5,
    });
  });

  it("says which reasons are not on the list, with the nearest, and keeps the conversation", async () => {
    const loaded = await loadJournal({ "journal/a.md": conversation({ account: "acme", reason: "seasonnal" }) });
    expect(loaded.report("journal").message).toBe(
      "1 conversation names a reason that journal.reasons does not list: seasonnal (did you mean seasonal?)",
    );
    expect(pick(await loaded.rows("touchpoints"), "reason")).toEqual([["seasonnal"]]);
  });

  it("keeps two conversations of one day with one author apart", async () => {
    const said = { account: "acme", channel: "call", author: "Ines" };
    const loaded = await loadJournal({
      "journal/a.md": conversation({ ...said, answer: "Morning." }),
      "journal/b.md": conversation({ ...said, answer: "Evening." }),
    });
    expect(pick(await loaded.rows("touchpoints"), "answer")).toEqual([["Evening."], ["Morning."]]);
  });

  it("is absent without its folder, and lies where the configuration says", async () => {
    expect((await loadJournal({})).report("journal")).toMatchObject({ status: "absent", rows_read: 0 });
    const elsewhere = await loadJournal(
      { "talks/a.md": conversation({ account: "acme" }) },
      { journal: { folder: "talks" } },
    );
    expect(elsewhere.report("journal")).toMatchObject({ source: "talks", rows_used: 1 });
  });
});
