import { mkdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";

/** A row as a file holds it: day of the history, and which of a few ids, accounts and commands. */
export interface Row {
  day: number;
  minute: number;
  account: string;
  event: string;
  user: string;
  module: string;
  quantity: string;
  id: string;
}

/** Something that happens between two nights. */
export type Arrival =
  | { kind: "write"; file: number; rows: Row[]; hasIds: boolean; isToday: boolean }
  | { kind: "remove"; file: number }
  | { kind: "copy"; file: number; to: number }
  | { kind: "touch"; file: number }
  | { kind: "night"; days: number }
  | { kind: "since"; day: number | null }
  | { kind: "alias"; old: string; became: string }
  | { kind: "rule"; event: string }
  | { kind: "exclude"; account: string }
  | { kind: "seats"; account: string; seats: number };

const files = fc.nat(5);
const accounts = fc.constantFrom("a", "b", " c ", "d", "");
const row: fc.Arbitrary<Row> = fc.record({
  day: fc.integer({ min: 0, max: 40 }),
  minute: fc.nat(1439),
  account: accounts,
  event: fc.constantFrom("save", "route", "login", ""),
  user: fc.constantFrom("ann", "bob", ""),
  module: fc.constantFrom("", "m", "n"),
  quantity: fc.constantFrom("", "1", "2.5", "0.000001", "-1", "x"),
  id: fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight: 3, arbitrary: fc.nat(25).map((n) => `e${n}`) }),
});

/** What may arrive; nights are loads, the rest happens between them. */
export const arrival: fc.Arbitrary<Arrival> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("write" as const),
      file: files,
      rows: fc.array(row, { maxLength: 12 }),
      hasIds: fc.boolean(),
      isToday: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), file: files }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("copy" as const), file: files, to: files }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("touch" as const), file: files }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("night" as const), days: fc.constantFrom(0, 1, 1, 3, 7) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("since" as const),
      day: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("alias" as const),
      old: fc.constantFrom("a", "b"),
      became: fc.constantFrom("c", "d", "z"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("rule" as const), event: fc.constantFrom("save", "r*") }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("exclude" as const), account: fc.constantFrom("a", "d") }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("seats" as const), account: fc.constantFrom("a", "z"), seats: fc.nat(3) }),
  },
);

/** The first day of the history, a Monday, in ms. */
export const begin = Date.UTC(2024, 0, 1);

/** The text of a CSV file of these rows; a row without a day worth the name is left to the quarantine. */
export function csvOf(rows: readonly Row[], hasIds: boolean): string {
  const header = "occurred_at,account_id,event,user_id,module,quantity";
  const lines = rows.map((one) => {
    const at = new Date(begin + one.day * 86_400_000 + one.minute * 60_000).toISOString();
    const fields = [at, one.account, one.event, one.user, one.module, one.quantity, ...(hasIds ? [one.id] : [])];
    return one.minute === 7 ? "short,row" : fields.join(",");
  });
  return `${[hasIds ? `${header},event_id` : header, ...lines].join("\n")}\n`;
}

/** Applies what happens to files on a day of the history. */
export async function applyToFiles(dir: string, arrived: Arrival, today: number): Promise<void> {
  const path = (file: number) => join(dir, "events", `day=${file % 3}`, `${file}.csv`);
  if (arrived.kind === "write") {
    await mkdir(dirname(path(arrived.file)), { recursive: true });
    const rows = arrived.rows.map((one) => (arrived.isToday ? { ...one, day: today, minute: one.minute % 720 } : one));
    await writeFile(path(arrived.file), csvOf(rows, arrived.hasIds));
  } else if (arrived.kind === "remove") await rm(path(arrived.file), { force: true });
  else if (arrived.kind === "copy") {
    const text = await readFile(path(arrived.file)).catch(() => null);
    await mkdir(dirname(path(arrived.to)), { recursive: true });
    if (text) await writeFile(path(arrived.to), text);
  } else if (arrived.kind === "seats") {
    await writeFile(
      join(dir, "seats.csv"),
      `account_id,valid_from,seats\n${arrived.account},2024-01-01,${arrived.seats}\n`,
    );
  } else if (arrived.kind === "touch") await utimes(path(arrived.file), 1, 1).catch(() => undefined);
}
