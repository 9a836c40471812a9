import { copyFileSync, cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { epochDayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { appendEntry } from "../../src/ledger/append-entry.ts";
import { nextEntry } from "../../src/ledger/next-entry.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { fourEntries, prove, publish, textOf, written } from "./four-entries.ts";
import { publicationIn } from "./made-up-entries.ts";

describe("the ledger", () => {
  it("takes each week once, the same again never, and something else as a correction beside it", async () => {
    const folder = await fourEntries();
    const before = written(folder).map((name) => textOf(folder, name));
    expect(await publish(folder, publicationIn("2026-11-09"))).toBe("2026-W46 is in the ledger already, as it is");
    expect(written(folder)).toEqual([
      "2026-W44.json",
      "2026-W45.correction-1.json",
      "2026-W45.json",
      "2026-W46.json",
      "head.json",
    ]);
    expect(written(folder).map((name) => textOf(folder, name))).toEqual(before);
    const { entries, wrong } = await prove(folder);
    expect(wrong).toBeNull();
    expect(entries.map(({ number, correction, said }) => [number, correction, said.accounts[0]?.score])).toEqual([
      [1, 0, 70],
      [2, 0, 70],
      [3, 1, 65],
      [4, 0, 70],
    ]);
    expect(entries[3]?.said).toEqual(publicationIn("2026-11-09").said);
  });

  it("writes the same bytes on any machine", async () => {
    const [one, other] = [await fourEntries(), await fourEntries()];
    for (const name of written(one)) expect(textOf(other, name)).toBe(textOf(one, name));
  });

  it("records a correction when the definitions changed although every number is the same", async () => {
    const folder = await fourEntries();
    const same = publicationIn("2026-11-09");
    const says = await publish(folder, { ...same, definitions: { ...same.definitions, all: "b".repeat(64) } });
    expect(says).toContain("correction 1");
  });

  it.each([
    ["a week before the newest published one", "2026-11-02", "2026-11-02", /replay, because 2026-W46/],
    ["a week before the newest in the data", "2026-11-16", "2026-11-23", /replay, because 2026-W48/],
    ["a week that the data does not reach", "2026-11-16", "2026-11-09", /ahead of the data/],
  ])("does not enter %s", async (_, monday, newest, why) => {
    const folder = await fourEntries();
    const before = written(folder);
    expect(await publish(folder, publicationIn(monday, 10), epochDayOf(newest))).toMatch(why);
    expect(written(folder)).toEqual(before);
  });
});

describe("two machines", () => {
  it("that published the same week write the same file, so a merge has nothing to settle", async () => {
    const one = await fourEntries();
    const other = temporaryFolder();
    cpSync(one, other, { recursive: true });
    await publish(one, publicationIn("2026-11-16"));
    await publish(other, publicationIn("2026-11-16"));
    cpSync(other, one, { recursive: true });
    expect((await prove(one)).wrong).toBeNull();
  });

  it("that said different things of it are settled by keeping one side; the other then stands as a correction", async () => {
    const one = await fourEntries();
    const other = temporaryFolder();
    cpSync(one, other, { recursive: true });
    await publish(one, publicationIn("2026-11-16", 70));
    await publish(other, publicationIn("2026-11-16", 60));
    for (const name of ["2026-W47.json", "head.json"]) copyFileSync(join(one, name), join(other, name));
    expect((await prove(other)).wrong).toBeNull();
    expect(await publish(other, publicationIn("2026-11-16", 60))).toContain(
      "correction 1 stands beside what was said first",
    );
    expect((await prove(other)).entries.at(-1)).toMatchObject({ number: 6, correction: 1 });
  });

  it("that both went on and were thrown together are told apart", async () => {
    const one = await fourEntries();
    const other = temporaryFolder();
    cpSync(one, other, { recursive: true });
    await publish(one, publicationIn("2026-11-16"));
    await publish(other, publicationIn("2026-11-09", 60));
    copyFileSync(join(other, "2026-W46.correction-1.json"), join(one, "2026-W46.correction-1.json"));
    expect((await prove(one)).wrong).toMatch(/^2026-W47.json is out of order: it is number 5 and stands after/);
  });
});

describe("a run that was killed", () => {
  it("before its entry was whole leaves only a draft, which the next one removes", async () => {
    const folder = await fourEntries();
    writeFileSync(join(folder, ".tmp-ledger-999999999-00000000-abcdef01"), '{\n  "format": 1');
    expect((await prove(folder)).wrong).toBeNull();
    await publish(folder, publicationIn("2026-11-16"));
    expect(readdirSync(folder).filter((name) => name.startsWith(".tmp"))).toEqual([]);
  });

  it("between the entry and the head leaves a ledger that is whole, and the next one goes on from it", async () => {
    const folder = await fourEntries();
    const head = textOf(folder, "head.json");
    await publish(folder, publicationIn("2026-11-16"));
    writeFileSync(join(folder, "head.json"), head);
    expect(await prove(folder)).toMatchObject({ wrong: null, entries: { length: 5 } });
    await publish(folder, publicationIn("2026-11-23"));
    expect(JSON.parse(textOf(folder, "head.json"))).toMatchObject({ number: 6, file: "2026-W48.json" });
    expect((await prove(folder)).wrong).toBeNull();
  });

  it("never lets two take the same place", async () => {
    const folder = await fourEntries();
    const ledger = await prove(folder);
    const steps = [70, 60].map((score) =>
      nextEntry(ledger, publicationIn("2026-11-16", score), epochDayOf("2026-11-16")),
    );
    const appended = await Promise.allSettled(
      steps.map(({ entry, text }) => appendEntry(folder, { entry: entry as NonNullable<typeof entry>, text })),
    );
    expect(appended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(String((appended.find(({ status }) => status === "rejected") as PromiseRejectedResult).reason)).toContain(
      "another build published meanwhile",
    );
    expect((await prove(folder)).wrong).toBeNull();
  });

  it("or an empty folder is a ledger with nothing in it", async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, "empty"));
    expect(await prove(join(folder, "empty"))).toEqual({ entries: [], wrong: null });
    expect(await prove(join(folder, "absent"))).toEqual({ entries: [], wrong: null });
  });
});
