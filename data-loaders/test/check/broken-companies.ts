import type { Files } from "../loading.ts";
import { soundCompany } from "./sound-company.ts";

/** The company with lines of one file put in place of others. */
export function withLines(name: string, change: (line: string) => string | string[]): Files {
  const files = soundCompany();
  const [header, ...lines] = String(files[name]).trim().split("\n");
  return { ...files, [name]: `${[header, ...lines.flatMap(change)].join("\n")}\n` };
}

const field = (line: string, place: number, value: string) => line.split(",").with(place, value).join(",");

/** One way each in which a sound company is made wrong, and what must be found then. */
export const broken: [finding: string, severity: string, found: number, looked: number, files: () => Files][] = [
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
