import { describe, expect, it, test } from "vitest";
import { sourceFindings } from "../../src/check/source-findings.ts";
import { checkSources } from "../../src/index.ts";
import { configOf, type Files, folderWith, loadFrom, optionsFor, pick } from "../loading.ts";
import { broken, withLines } from "./broken-companies.ts";
import { soundCompany, soundConfig } from "./sound-company.ts";

/** Tuesday after the last complete week of the company. */
const now = new Date("2023-12-19T12:00:00Z");

async function findingsIn(files: Files, config = soundConfig) {
  const dir = await folderWith(files);
  return (await checkSources(configOf(config), optionsFor(dir, { now }))).findings;
}

test("nothing is found in a company with which nothing is wrong", async () => {
  expect(await findingsIn(soundCompany())).toEqual([]);
});

describe("each finding is found where it is, with how many, how serious, why and the way out", () => {
  it.each(broken)("%s", async (finding, severity, found, looked, files) => {
    const all = await findingsIn(files());
    expect(all.find((each) => each.finding === finding)).toMatchObject({
      ...{ severity, found, looked, share: found / looked },
      why: expect.stringMatching(/\.$/),
      way_out: expect.stringMatching(/\.$/),
    });
  });
});

test("a hole of one large customer is found while the others work", async () => {
  const busy = soundCompany((act) => (act.account === "a03" && act.week === 12 ? null : act));
  const extra = Array.from({ length: 20 * 5 }, (_, i) => {
    const [week, day] = [Math.floor(i / 5), i % 5];
    const at = new Date(Date.UTC(2023, 6, 31) + (week * 7 + day) * 86_400_000).toISOString().slice(0, 10);
    return week === 12 ? "" : `${at}T11:00:00,a03,save,u3-0\n`.repeat(20);
  });
  const found = await findingsIn({ ...busy, "events.csv": `${busy["events.csv"]}${extra.join("")}` });
  expect(found.map(({ finding, found: n, looked, examples }) => [finding, n, looked, examples])).toEqual([
    ["gaps-of-large-accounts", 1, 1, ["a03"]],
  ]);
});

test("a hole of a third of the customers is found, and no week off of them all", async () => {
  const busy = (isAway: (account: string, week: number) => boolean) => {
    const files = soundCompany((act) => (isAway(act.account, act.week) ? null : act));
    const [header, ...lines] = files["events.csv"]?.toString().trim().split("\n") ?? [];
    const often = lines.flatMap((line) => Array.from({ length: 4 }, (_, i) => line.replace("T10:00", `T1${i}:30`)));
    return { ...files, "events.csv": `${[header, ...often].join("\n")}\n` };
  };
  const third = await findingsIn(busy((account, week) => account < "a10" && (week === 12 || week === 13)));
  expect(third.map(({ finding, severity, found, looked }) => [finding, severity, found, looked])).toEqual([
    ["gaps-of-large-accounts", "warning", 10, 30],
  ]);
  const all = await findingsIn(busy((account, week) => week === 12 && account !== "a29"));
  expect(all.map(({ finding }) => finding)).not.toContain("gaps-of-large-accounts");
});

test("one customer who bears most events may stop without a doubt about the export", async () => {
  const files = soundCompany((act) => (act.account === "a03" && act.week > 15 ? null : act));
  const extra = Array.from({ length: 16 * 5 }, (_, i) => {
    const at = new Date(Date.UTC(2023, 6, 31) + (Math.floor(i / 5) * 7 + (i % 5)) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    return `${at}T11:00:00,a03,save,u3-0\n`.repeat(300);
  });
  const found = await findingsIn({ ...files, "events.csv": `${files["events.csv"]}${extra.join("")}` });
  expect(found.map(({ finding }) => finding)).toEqual([]);
});

test("people are examples only where the configuration shows names", async () => {
  const files = withLines("users.csv", (line) => (line.startsWith("u7-1,") ? [] : line));
  const examples = async (config: typeof soundConfig) => (await findingsIn(files, config))[0]?.examples;
  expect(await examples(soundConfig)).toEqual([]);
  expect(await examples({ ...soundConfig, privacy: { users: "name" } })).toEqual(["u7-1"]);
  const audiences = [{ name: "all", users: "hidden" as const }];
  expect(await examples({ ...soundConfig, privacy: { users: "name" }, audiences })).toEqual([]);
});

test("a load writes the same as a table, and counts age to the newest row instead of today", async () => {
  const files = withLines("accounts.csv", (line) => (line.startsWith("a07") ? [] : line));
  const dir = await folderWith(files);
  const later = new Date("2024-11-01T12:00:00Z");
  const loaded = await loadFrom(dir, soundConfig, { now: later });
  expect(pick(await loaded.rows("source_findings"), "finding", "says", "examples")).toEqual([
    [
      "events-of-unlisted-accounts",
      "1 of 30 accounts with events are not in the accounts input: 3 % of the events",
      "a07",
    ],
  ]);
  const checked = await checkSources(configOf(soundConfig), optionsFor(dir, { now: later }));
  expect(checked.findings.map(({ finding }) => finding)).toContain("sources-that-stopped");
});

test("names, thresholds and ways out stand once each, as whole sentences", () => {
  const names = sourceFindings.map(({ finding }) => finding);
  expect(new Set(names).size).toBe(names.length);
  for (const { finding, why, wayOut, threshold } of sourceFindings) {
    expect(
      [why, wayOut].every((text) => text.endsWith(".")),
      finding,
    ).toBe(true);
    expect(threshold, finding).toMatch(/problem|warning|note/);
  }
});
