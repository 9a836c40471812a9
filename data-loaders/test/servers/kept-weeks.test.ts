import { mkdtemp, readdir, readFile, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SourceConfig } from "@vitals/tables/config";
import { beforeAll, beforeEach, expect, it } from "vitest";
import { checkSources, load } from "../../src/index.ts";
import { optionsFor } from "../loading.ts";
import { describeEngines, type RunningEngine } from "./engines.ts";
import { begin, type EventRow, putRows, TableOfEvents } from "./nights.ts";
import { type ConnectionChange, problemsOf, serverConfig } from "./staged.ts";

const day = 86_400;
const types = { time: "TIMESTAMP WITH TIME ZONE", mark: "BIGINT" } as const;
const source: SourceConfig = { table: "events of weeks", watermark: "changed" };

/** An event at noon of a day of the history. */
const row = (at: number, id: string | null, event = "save"): EventRow => ({
  ...{ at: at * day + 43_200, account: "a", event, user: "ann", quantity: "1", id },
});

describeEngines("what is kept of a table with a watermark", (engine) => {
  let dir: string;
  let state: string;
  let server: RunningEngine;
  let rows: TableOfEvents;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), "vitals-weeks-"));
    server = await engine.start();
    return async () => {
      await server.stop();
      await rm(dir, { recursive: true, force: true });
    };
  });
  beforeEach(async () => {
    state = await mkdtemp(join(dir, "state-"));
    rows = new TableOfEvents();
    insert(row(1, "e1"), row(8, "e2"), row(15, "e3"), row(22, "e4"));
    await nightIn();
  });

  const insert = (...added: EventRow[]) => rows.apply({ kind: "insert", rows: added, isLate: false });

  /** What a night read, by week; what it said; and what it counted. */
  async function nightIn({
    at = 24,
    full = false,
    ...others
  }: {
    at?: number;
    full?: boolean;
    since?: string;
    change?: ConnectionChange;
    source?: SourceConfig;
  } = {}) {
    await putRows(server, "events of weeks", join(dir, "rows.csv"), rows, types);
    const notices: string[] = [];
    const config = {
      ...serverConfig(engine, server, others.source ?? source, others.change),
      ...(others.since ? { since: others.since } : {}),
    };
    const before = await lastId(state);
    const { report } = await load(
      config,
      optionsFor(dir, {
        ...{ stateDir: state, full, now: new Date((begin + at * day) * 1000), asOf: "2024-04-30" },
        onNotice: (sentence) => notices.push(sentence),
      }),
    );
    const { files } = await manifestIn(state);
    const events = report.find(({ input }) => input === "events");
    const isAnew = full || notices.some((sentence) => sentence.includes("read anew"));
    const read = files.filter(({ id }) => id >= before || isAnew).map(({ name }) => name);
    const counts = [events?.rows_read, events?.rows_used, events?.rows_duplicate];
    return { read, notices, counts, kept: files.length, message: events?.message };
  }

  const weeks = ["2024-03-04", "2024-03-11", "2024-03-18", "2024-03-25"];

  it("is everything the first time, and nothing is read where nothing changed", async () => {
    expect(await nightIn()).toMatchObject({ read: [], notices: [], counts: [4, 4, 0], kept: 4 });
    expect(await nightIn({ full: true })).toMatchObject({ read: weeks, notices: [], counts: [4, 4, 0], kept: 4 });
  });

  it("is read again where a row came, came late, changed, moved or went", async () => {
    insert(row(23, "e5"));
    expect(await nightIn()).toMatchObject({ read: [weeks[3]], counts: [5, 5, 0] });
    rows.apply({ kind: "insert", rows: [row(2, "e6")], isLate: true });
    expect(await nightIn()).toMatchObject({ read: [weeks[0]], counts: [6, 6, 0] });
    rows.apply({ kind: "change", which: 1, change: { event: "login" } });
    expect(await nightIn()).toMatchObject({ read: [weeks[1]], counts: [6, 6, 0] });
    rows.apply({ kind: "change", which: 2, change: { at: 9 * day } });
    expect(await nightIn()).toMatchObject({ read: [weeks[1]], counts: [6, 6, 0], kept: 3 });
    rows.apply({ kind: "delete", which: 0, count: 1 });
    expect(await nightIn()).toMatchObject({ read: [weeks[0]], counts: [5, 5, 0] });
  });

  it("is read again where another row has the place and the watermark of one that went", async () => {
    const [first] = rows.rows;
    if (first) Object.assign(first, row(3, "e9"));
    expect(await nightIn()).toMatchObject({ read: [weeks[0]], counts: [4, 4, 0] });
  });

  it("is read again where a new row bears the id of an old one, once", async () => {
    insert(row(23, " e1 "));
    expect(await nightIn()).toMatchObject({ read: [weeks[0], weeks[3]], counts: [5, 4, 1] });
    insert(row(16, "e1"));
    expect(await nightIn()).toMatchObject({ read: [weeks[2]], counts: [6, 4, 2] });
    rows.apply({ kind: "delete", which: 5, count: 1 });
    expect(await nightIn()).toMatchObject({ read: [weeks[2]], counts: [5, 4, 1] });
    // The one whose partner goes counts by itself, and a new partner meets it.
    rows.apply({ kind: "delete", which: 0, count: 1 });
    expect(await nightIn()).toMatchObject({ read: [], counts: [4, 4, 0], kept: 3 });
    insert(row(9, "e1"));
    expect(await nightIn()).toMatchObject({ read: [weeks[1]], counts: [5, 4, 1] });
  });

  it("is read every night while a row has no watermark, which is said, or lies after the present", async () => {
    rows.apply({ kind: "unmark", which: 0 });
    insert(row(26, "e7"));
    const notice =
      "events: 1 row has no watermark changed, so its week is read every night: let the database fill the column in";
    // What is read every night is in no manifest. A row of tomorrow counts, one of later on is put aside.
    expect(await nightIn({ at: 24 })).toMatchObject({ kept: 2, notices: [notice], counts: [5, 4, 0] });
    expect(await nightIn({ at: 26 })).toMatchObject({ kept: 2, notices: [notice], counts: [5, 5, 0] });
    rows.apply({ kind: "change", which: 0, change: {} });
    expect(await nightIn({ at: 28 })).toMatchObject({ kept: 4, notices: [], counts: [5, 5, 0] });
  });

  it("is thrown away when the settings, the table or the server are others, or it is damaged", async () => {
    const anew = (why: string) => [expect.stringContaining(`what earlier loads kept of events is read anew: ${why}`)];
    const others = anew("the program, the source's settings, the table, the time zone or `since` are others now");
    expect(await nightIn({ since: "2024-03-11" })).toMatchObject({ read: weeks, notices: others });
    expect(await nightIn({ since: "2024-03-11" })).toMatchObject({ read: [], notices: [] });
    expect(await nightIn({ source: { ...source, dateFormats: ["%Y"] } })).toMatchObject({
      read: weeks,
      notices: others,
    });
    expect(await nightIn()).toMatchObject({ read: weeks, notices: others });
    const url = server.url.replace("127.0.0.1", "localhost");
    expect(await nightIn({ change: { url } })).toMatchObject({ read: weeks, notices: others });
    expect(await nightIn({ change: { url } })).toMatchObject({ read: [], notices: [] });
    const home = join(state, "increments", "events");
    const [batch] = (await readdir(home)).filter((name) => name.startsWith("batch-"));
    await truncate(join(home, batch as string, "groups.parquet"), 100);
    expect(await nightIn({ change: { url } })).toMatchObject({ read: weeks, notices: anew("it is damaged: batch") });
  });

  it("is told by a check too, which reads every row", async () => {
    rows.apply({ kind: "unmark", which: 0 });
    rows.apply({ kind: "unmark", which: 1 });
    await putRows(server, "events of weeks", join(dir, "rows.csv"), rows, types);
    const { inputs } = await checkSources(serverConfig(engine, server, source), optionsFor(dir));
    expect(inputs.find(({ input }) => input === "events")).toMatchObject({
      problems: [],
      unmarked:
        "events: 2 rows have no watermark changed, so their weeks are read every night: let the database fill the column in",
    });
  });

  it("needs a column that tells one change from the next", async () => {
    const table = { table: "events of weeks" };
    expect(await problemsOf(engine, server, { ...table, watermark: "chnged" })).toEqual([
      "no column chnged in events of weeks of there, named as its watermark (did you mean changed?): " +
        "its columns are occurred_at, account_id, event, user_id, quantity, event_id, changed: " +
        "name the column that the database sets whenever it writes or changes a row, or leave watermark out",
    ]);
    expect(await problemsOf(engine, server, { ...table, watermark: "event" })).toEqual([
      expect.stringMatching(
        /^column event, the watermark of events of weeks of there, is of type [\w()]+, which does not tell one change from the next: expected a time, a date or a whole number that grows with every change: /,
      ),
    ]);
  });

  it("says everything that is wrong at once, and the last facts stay", async () => {
    const { message } = await nightIn({ source: { ...source, watermark: "event", columns: { user_id: "usr" } } });
    expect(message).toContain("no column usr in events of weeks of there");
    expect(message).toContain("column event, the watermark of events of weeks of there");
  });
});

interface KeptManifest {
  files: { id: number; name: string }[];
  nextId: number;
}

async function manifestIn(state: string): Promise<KeptManifest> {
  const text = await readFile(join(state, "increments", "events", "manifest.json"), "utf8");
  const manifest: KeptManifest = JSON.parse(text.split("\n")[1] as string);
  return { ...manifest, files: manifest.files.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
}

const lastId = (state: string) =>
  manifestIn(state).then(
    ({ nextId }) => nextId,
    () => 0,
  );
