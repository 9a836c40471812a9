import { describe, expect, it, test } from "vitest";
import { sourceFindings } from "../../src/check/source-findings.ts";
import { checkSources } from "../../src/index.ts";
import { configOf, type Files, folderWith, loadFrom, optionsFor, pick } from "../loading.ts";
import { soundCompany, soundConfig } from "./sound-company.ts";

/** Tuesday after the last complete week of the company. */
const now = new Date("2023-12-19T12:00:00Z");

async function findingsIn(files: Files, config = soundConfig) {
  const dir = await folderWith(files);
  return (await checkSources(configOf(config), optionsFor(dir, { now }))).findings;
}

/** The company with lines of one file put in place of others. */
function withLines(name: string, change: (line: string) => string | string[]): Files {
  const files = soundCompany();
  const [header, ...lines] = String(files[name]).trim().split("\n");
  return { ...files, [name]: `${[header, ...lines.flatMap(change)].join("\n")}\n` };
}

const field = (line: string, place: number, value: string) => line.split(",").with(place, value).join(",");

const broken: [finding: string, severity: string, found: number, looked: number, files: () => Files][] = [
  [
    "sources-that-stopped",
    "warning",
    1,
    3,
    () => withLines("tickets.csv", (line) => (/^t(\d|1[01]),/.test(line) ? line : [])),
  ],
  [
    "half-loaded-days",
    "warning",
    5,
    78,
    () => soundCompany((act) => (act.day > 19 * 7 + 2 && act.account > "a09" ? null : act)),
  ],
  ["weeks-without-events", "warning", 1, 20, () => soundCompany((act) => (act.week === 10 ? null : act))],
  ["days-without-events", "warning", 1, 78, () => soundCompany((act) => (act.day === 17 * 7 + 2 ? null : act))],
  [
    "sudden-volume",
    "warning",
    1,
    8,
    () => soundCompany((act) => (act.week === 17 && act.account > "a09" ? null : act)),
  ],
  [
    "commands-vanished",
    "warning",
    1,
    2,
    () => soundCompany((act) => (act.week > 17 && act.event === "print" ? null : act)),
  ],
  [
    "commands-appeared",
    "note",
    1,
    3,
    () => soundCompany((act) => (act.week > 17 && act.user.endsWith("0") ? { ...act, event: "save.new" } : act)),
  ],
  [
    "unknown-commands",
    "warning",
    1,
    3,
    () =>
      soundCompany((act) =>
        act.user.endsWith("0") ? { ...act, event: act.event === "save" ? "draw" : act.event } : act,
      ),
  ],
  [
    "events-of-unlisted-accounts",
    "warning",
    1,
    30,
    () => withLines("accounts.csv", (line) => (line.startsWith("a07") ? [] : line)),
  ],
  ["listed-accounts-without-events", "warning", 4, 30, () => soundCompany((act) => (act.account > "a25" ? null : act))],
  ["unlisted-users", "note", 1, 90, () => withLines("users.csv", (line) => (line.startsWith("u7-1,") ? [] : line))],
  [
    "users-of-other-accounts",
    "warning",
    1,
    90,
    () => withLines("users.csv", (line) => (line.startsWith("u7-1,") ? "u7-1,a08" : line)),
  ],
  [
    "tickets-of-unknown-accounts",
    "problem",
    1,
    2,
    () => withLines("tickets.csv", (line) => (line.startsWith("t7,") ? field(line, 1, "zz") : line)),
  ],
  [
    "seats-below-users",
    "note",
    3,
    30,
    () => withLines("accounts.csv", (line) => (line > "a27" ? field(line, 3, "2") : line)),
  ],
  ["seats-contradict", "warning", 1, 1, () => withLines("seats.csv", (line) => field(line, 2, "9"))],
  [
    "events-before-start",
    "note",
    1,
    30,
    () => withLines("accounts.csv", (line) => (line.startsWith("a07") ? field(line, 4, "2023-12-01") : line)),
  ],
  [
    "events-after-end",
    "problem",
    1,
    1,
    () => withLines("accounts.csv", (line) => (line.startsWith("a07") ? field(line, 6, "2023-10-01") : line)),
  ],
  [
    "renewals-in-the-past",
    "note",
    1,
    30,
    () => withLines("accounts.csv", (line) => (line.startsWith("a07") ? field(line, 5, "2023-10-01") : line)),
  ],
  [
    "dates-out-of-order",
    "warning",
    1,
    30,
    () => withLines("accounts.csv", (line) => (line.startsWith("a07") ? field(line, 5, "2023-06-01") : line)),
  ],
  [
    "tickets-out-of-order",
    "warning",
    1,
    20,
    () => withLines("tickets.csv", (line) => (line.startsWith("t7,") ? field(line, 3, "2023-08-01T10:00:00") : line)),
  ],
  [
    "churned-and-going-on",
    "warning",
    1,
    1,
    () => withLines("outcomes.csv", (line) => [line, "a02,2023-09-01,churned"]),
  ],
  [
    "segment-spellings",
    "warning",
    1,
    3,
    () => withLines("accounts.csv", (line) => (line.startsWith("a07") ? field(line, 1, "fibre ") : line)),
  ],
];

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
