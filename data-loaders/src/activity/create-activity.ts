import { join } from "node:path";
import { commandWeeks, userWeeks } from "@vitals/tables";
import { RowFile } from "../arrow/row-file.ts";
import { readDictionaries } from "../arrow/text-dictionaries.ts";
import type { Engine } from "../engine/open-engine.ts";
import { AccountSpans, spanColumns } from "./account-spans.ts";
import { AccountWeeks, activityColumns } from "./account-weeks.ts";
import { commandKinds } from "./command-kinds.ts";
import { CommandTurns } from "./command-turns.ts";
import { CommandWeeks } from "./command-weeks.ts";
import { FleetCommands } from "./fleet-commands.ts";
import { inWindow } from "./in-window.ts";
import { type CodeCounts, sortedCells } from "./sorted-cells.ts";
import { UserWeeks } from "./user-weeks.ts";
import { walkCells } from "./walk-cells.ts";

/**
 * Makes everything that follows from the events inside the window, in one pass over `event_cells` sorted by account and week:
 *
 * - `account_activity`: what happened in each account and week from its first event on, empty weeks included;
 * - `account_spans`, `account_commands`, `account_users`: first and last day of each account, the last week of each of its
 *   commands, the events of each of its people;
 * - `fleet_commands`: the events of each command and week; `event_span`: the first and the last event;
 * - the files `command_weeks.arrow` and `user_weeks.arrow`, which are as large as the events and therefore no tables.
 *
 * @param dir - folder for the files; null where nobody wants them
 */
export async function createActivity(engine: Engine, dir: string | null): Promise<void> {
  await engine.run(`CREATE VIEW cells_inside AS SELECT * FROM event_cells WHERE ${inWindow}`);
  await engine.run(
    "CREATE TABLE event_span AS SELECT min(first_at) AS first_at, max(last_at) AS last_at FROM cells_inside",
  );
  const [span] = await engine.rows<{ first: number | null; weeks: number | null }>(
    `SELECT (min(week) - DATE '1970-01-01')::INTEGER AS first, (getvariable('last_week') - min(week)) // 7 + 1 AS weeks FROM cells_inside`,
  );
  const firstWeek = span?.first ?? 0;
  const weeks = span?.weeks ?? 0;
  const codes = await codeCounts(engine);
  const open = async (spec: typeof commandWeeks | typeof userWeeks) =>
    dir === null
      ? null
      : new RowFile(join(dir, `${spec.name}.arrow`), spec, await readDictionaries(engine, spec, "cells_inside"));
  const files = [await open(commandWeeks), await open(userWeeks)] as const;
  const tables = {
    weeks: await engine.rowTable("activity_rows", activityColumns),
    spans: await engine.rowTable("span_rows", spanColumns),
    commands: await engine.rowTable("command_rows", { account: "INTEGER", command: "INTEGER", week: "INTEGER" }),
    users: await engine.rowTable("user_rows", { account: "INTEGER", person: "INTEGER", events: "DOUBLE" }),
    fleet: await engine.rowTable("fleet_rows", { command: "INTEGER", week: "INTEGER", events: "DOUBLE" }),
  };
  try {
    const kinds = await commandKinds(engine, codes.events);
    const parts = {
      weeks: new AccountWeeks(tables.weeks, weeks),
      spans: new AccountSpans(tables.spans),
      commandWeeks: new CommandWeeks(files[0]),
      userWeeks: new UserWeeks(codes.users, kinds, files[1], tables.users),
      turns: new CommandTurns(codes.events, codes.modules, weeks, kinds, tables.commands),
      fleet: new FleetCommands(weeks),
    };
    if (weeks > 0) await walkCells(sortedCells(engine, codes, { firstWeek, weeks }), firstWeek, parts);
    parts.fleet.end(tables.fleet);
    for (const table of Object.values(tables)) table.finish();
    for (const file of files) file?.finish();
  } finally {
    for (const file of files) file?.close();
  }
  await nameCodes(engine, firstWeek);
}

async function codeCounts(engine: Engine): Promise<CodeCounts> {
  const count = (type: string) => `len(enum_range(NULL::${type}))`;
  const [counts] = await engine.rows<CodeCounts>(
    `SELECT ${count("account_ids")} AS accounts, ${count("user_ids")} AS users, ${count("event_names")} AS events,
       ${count("module_ids")} AS modules`,
  );
  return counts as CodeCounts;
}

/** Gives the tables the ids that their codes stand for. */
async function nameCodes(engine: Engine, firstWeek: number): Promise<void> {
  for (const [name, type] of [
    ["account", "account_ids"],
    ["command", "event_names"],
    ["person", "user_ids"],
  ]) {
    await engine.run(`CREATE TABLE ${name}_codes AS
      SELECT enum_code(text)::INTEGER AS ${name}, text AS ${name}_text
      FROM (SELECT unnest(enum_range(NULL::${type}))::${type} AS text)`);
  }
  const monday = `DATE '1970-01-01' + ${firstWeek} + 7 * week`;
  await engine.run(`CREATE VIEW account_activity AS
    SELECT account_text AS account_id, DATE '1970-01-01' + week AS week, * EXCLUDE (account, account_text, week)
    FROM activity_rows JOIN account_codes USING (account)`);
  await engine.run(`CREATE TABLE account_spans AS
    SELECT account_text AS account_id, DATE '1970-01-01' + first_week AS first_week, DATE '1970-01-01' + first_day AS first_event_on,
      DATE '1970-01-01' + last_day AS last_event_on, has_users = 1 AS has_users, has_modules = 1 AS has_modules
    FROM span_rows JOIN account_codes USING (account)`);
  await engine.run(`CREATE VIEW account_commands AS
    SELECT account_text AS account_id, command_text AS event, ${monday} AS last_week
    FROM command_rows JOIN account_codes USING (account) JOIN command_codes USING (command)`);
  await engine.run(`CREATE VIEW account_users AS
    SELECT account_text AS account_id, person_text AS user_id, events
    FROM user_rows JOIN account_codes USING (account) LEFT JOIN person_codes USING (person)`);
  await engine.run(`CREATE TABLE fleet_commands AS
    SELECT command_text AS event, ${monday} AS week, events::BIGINT AS events
    FROM fleet_rows JOIN command_codes USING (command)`);
}
