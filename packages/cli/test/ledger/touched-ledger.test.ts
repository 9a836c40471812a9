import { copyFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { proveLedger } from "../../src/ledger/ledger.ts";
import { readLedgerFiles } from "../../src/ledger/ledger-files.ts";
import { missingHash } from "../../src/ledger/missing-hash.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { fourEntries, prove, publish, textOf } from "./four-entries.ts";
import { publicationIn } from "./made-up-entries.ts";

describe("a ledger that was touched", () => {
  const change = (name: string, edit: (text: string) => string) => (folder: string) =>
    writeFileSync(join(folder, name), edit(textOf(folder, name)));
  const remove = (name: string) => (folder: string) => rmSync(join(folder, name));

  it.each<[string, (folder: string) => void, string | RegExp, number]>([
    [
      "one digit of a score",
      change("2026-W45.json", (text) => text.replace(",70,", ",71,")),
      /^2026-W45.json was changed after/,
      1,
    ],
    [
      "one letter of the newest hash",
      change("2026-W46.json", (text) => text.replace(/[0-9a-f]"\n\}\n$/, 'x"\n}\n')),
      /^2026-W46.json is cut short or was changed/,
      3,
    ],
    [
      "line ends",
      change("2026-W44.json", (text) => text.replaceAll("\n", "\r\n")),
      /^2026-W44.json is cut short or was changed/,
      0,
    ],
    [
      "a file cut in half",
      change("2026-W46.json", (text) => text.slice(0, text.length / 2)),
      /^2026-W46.json is cut short/,
      3,
    ],
    ["an empty file", change("2026-W44.json", () => ""), /^2026-W44.json is cut short/, 0],
    [
      "the first entry gone",
      remove("2026-W44.json"),
      /^2026-W45.json is number 2 and stands after nothing: entry 1 is missing/,
      0,
    ],
    [
      "an entry in the middle gone",
      remove("2026-W45.json"),
      /^2026-W45.correction-1.json is number 3 .*: entry 2 is missing/,
      1,
    ],
    ["the newest entry gone", remove("2026-W46.json"), /^2026-W46.json, entry 4, is missing: head.json names it/, 3],
    [
      "all but the first gone",
      (folder) =>
        ["2026-W45.json", "2026-W45.correction-1.json", "2026-W46.json"].forEach((name) => {
          remove(name)(folder);
        }),
      /^2026-W46.json, entry 4, is missing/,
      1,
    ],
    ["the head gone", remove("head.json"), /^head.json is missing/, 4],
    [
      "an entry under the name of another week",
      (folder) => renameSync(join(folder, "2026-W46.json"), join(folder, "2026-W47.json")),
      /^2026-W47.json is out of place: it was written as 2026-W46.json/,
      3,
    ],
    [
      "a merge left unfinished",
      change("2026-W46.json", (text) => `<<<<<<< ours\n${text}=======\n${text}>>>>>>> theirs\n`),
      /^2026-W46.json holds the marks of a merge; keep one side whole/,
      3,
    ],
  ])("is found out: %s", async (_, touch, wrong, whole) => {
    const folder = await fourEntries();
    touch(folder);
    const proved = await prove(folder);
    expect(proved.wrong).toMatch(wrong);
    expect(proved.entries).toHaveLength(whole);
    expect(await publish(folder, publicationIn("2026-11-16"))).toContain(
      "nothing was added, because the ledger is broken",
    );
  });

  it("is found out byte for byte, whichever byte of an entry it is", async () => {
    const folder = await fourEntries();
    const name = "2026-W45.json";
    const text = textOf(folder, name);
    const { entries, head } = await readLedgerFiles(folder);
    for (let at = 0; at < text.length; at += 7) {
      const other = text[at] === "0" ? "1" : "0";
      const touched = `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
      const files = entries.map((file) => (file.name === name ? { name, text: touched } : file));
      expect(proveLedger({ entries: files, head }).wrong, `byte ${at}`).toMatch(/^2026-W45/);
    }
  });

  it("is found out when an entry was written anew with a hash that fits", async () => {
    const [folder, forged] = [await fourEntries(), join(temporaryFolder(), "ledger")];
    await publish(forged, publicationIn("2026-10-26", 30));
    copyFileSync(join(forged, "2026-W44.json"), join(folder, "2026-W44.json"));
    expect((await prove(folder)).wrong).toMatch(/^2026-W45.json does not follow 2026-W44.json/);
  });

  it("is found out when all of it was written anew, by a hash that was published", async () => {
    const [folder, forged] = [await fourEntries(), join(temporaryFolder(), "ledger")];
    const { entries } = await prove(folder);
    for (const monday of ["2026-10-26", "2026-11-02", "2026-11-09"]) await publish(forged, publicationIn(monday, 95));
    const rewritten = await prove(forged);
    expect(rewritten.wrong).toBeNull();
    expect(missingHash(rewritten.entries, entries[3]?.hash)).toContain("the ledger was rewritten");
    expect(missingHash(entries, entries[1]?.hash.slice(0, 12))).toBeNull();
  });
});
