import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { epochDayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { appendEntry } from "../../src/ledger/append-entry.ts";
import { archiveOf } from "../../src/ledger/archive-of.ts";
import { type Entry, entryFile } from "../../src/ledger/entry.ts";
import { nextEntry } from "../../src/ledger/next-entry.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { fourEntries, prove, textOf } from "./four-entries.ts";
import { publicationIn } from "./made-up-entries.ts";

const page = { sentence: 'Ünë "two"\u2028 $&', html: "<p>one</p>\n<p>👩‍🚒 &lt;b&gt; \\n</p>\n\n<p>last</p>" };

async function publishWithPage(folder: string, monday: string, score: number, html = page.html): Promise<Entry | null> {
  const week = epochDayOf(monday);
  const step = nextEntry(await prove(folder), publicationIn(monday, score), week, () => ({ ...page, html }));
  if (step.entry) await appendEntry(folder, { entry: step.entry, text: step.text });
  return step.entry;
}

describe("the page that an entry keeps", () => {
  it("is read back letter by letter, with one line of it a line of the file", async () => {
    const folder = temporaryFolder();
    const entry = await publishWithPage(folder, "2026-11-09", 70);
    expect((await prove(folder)).entries[0]?.page).toEqual(page);
    expect(textOf(folder, entryFile(entry as Entry))).toContain('\n    "<p>one</p>",\n');
  });

  it("is that of the first publication: neither the same again nor a correction replaces it", async () => {
    const folder = temporaryFolder();
    await publishWithPage(folder, "2026-11-09", 70);
    expect(await publishWithPage(folder, "2026-11-09", 70, "<p>other words</p>")).toBeNull();
    expect((await publishWithPage(folder, "2026-11-09", 60, "<p>other words</p>"))?.page).toBeNull();
    const [week, ...more] = archiveOf(await prove(folder), epochDayOf("2026-11-09"));
    expect(more).toEqual([]);
    expect(week).toMatchObject({ name: "2026-W46", page, corrections: [{ customers: 0, statements: 0 }] });
  });

  it("cannot be changed without the ledger saying so", async () => {
    const folder = temporaryFolder();
    await publishWithPage(folder, "2026-11-09", 70);
    const file = join(folder, "2026-W46.json");
    writeFileSync(file, readFileSync(file, "utf8").replace("<p>one</p>", "<p>two</p>"));
    expect((await prove(folder)).wrong).toBe(
      "2026-W46.json was changed after it was written: its text does not give its hash",
    );
    expect(archiveOf(await prove(folder), epochDayOf("2026-11-09"))).toEqual([]);
  });
});

describe("the archive", () => {
  it("holds the weeks up to the one reported on, those without a page too", async () => {
    const ledger = await prove(await fourEntries());
    const names = (monday: string) => archiveOf(ledger, epochDayOf(monday)).map(({ name }) => name);
    expect(names("2026-11-09")).toEqual(["2026-W44", "2026-W45", "2026-W46"]);
    expect(names("2026-11-02")).toEqual(["2026-W44", "2026-W45"]);
    expect(archiveOf(ledger, null)).toEqual([]);
    expect(archiveOf(ledger, epochDayOf("2026-11-09"))[1]).toMatchObject({
      page: null,
      bands: { red: 0, yellow: 0, green: 1, none: 0 },
      alarms: 1,
      opportunities: 0,
    });
  });
});
