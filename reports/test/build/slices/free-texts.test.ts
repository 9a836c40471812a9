import { factTables, healthTables, type TableSpec } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { freeTexts, replaceInTexts } from "../../../build/slices/free-texts.ts";
import { nameReplacer } from "../../../build/slices/name-finder.ts";

/** Columns of text, by table, that hold an id, a kind, or a name that a slice is cut or checked by; never what somebody wrote. */
const codes: Record<string, string> = {
  // Ids, addresses and names of the account itself, whose rows a slice keeps or leaves out, and names of our own people.
  accounts: "account_id slug name segment owner currency parent_id sponsor_user_id aliases",
  portfolio: "account_id slug name segment owner currency",
  account_weeks: "account_id",
  signals: "account_id",
  moves: "account_id",
  scores: "account_id model",
  bands: "account_id",
  seats: "account_id",
  modules: "account_id module",
  outcomes: "account_id",
  surveys: "account_id user_id",
  // Names and ids of people go with the policy, by their own rule.
  users: "account_id user_id name",
  user_weeks: "account_id user_id",
  recent_events: "account_id event module user_id",
  command_weeks: "account_id event module",
  tickets: "ticket_id account_id user_id",
  // An alarm that is none of the slice is left out by a rule of its own.
  touchpoints: "account_id channel author alarm_id",
  alarms: "alarm_id account_id kind currency",
  // Cut by rules of their own.
  calendar: "scope",
  catalogue: "event module owner",
  load_report: "input source fingerprint unknown_columns missing_columns",
  quarantine_reasons: "input reason column",
  source_findings: "finding inputs unit says why way_out threshold",
  // Of the whole book; sentences in them are ours alone and hold figures, not names.
  window: "time_zone generation",
  gates: "says needs",
  weight_proposals: "component says configuration",
  definitions: "kind id settings",
  benchmarks: "signal segment",
  notices: "notice_id kind",
  report_card: "measure part said happened needs",
};

const tables: readonly TableSpec[] = Object.values({ ...factTables, ...healthTables });
const textColumns = (name: string) =>
  (tables.find((table) => table.name === name)?.columns ?? [])
    .filter(({ type, values }) => (type === "string" || type === "category") && values === undefined)
    .map((column) => column.name);

describe("every column of text", () => {
  it.each(tables.map(({ name }) => name))("is either free text or a code, and not both: %s", (name) => {
    const listed = [...Object.keys(freeTexts[name] ?? {}), ...(codes[name]?.split(" ") ?? [])];
    expect(listed.sort()).toEqual(textColumns(name).sort());
  });

  it("belongs to a table that there is", () => {
    const names = tables.map(({ name }) => name);
    expect([...Object.keys(freeTexts), ...Object.keys(codes)].filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe("names in texts", () => {
  const replace = nameReplacer(["Made", "Acme", "“Quoted” Ltd"], "X");
  it.each([
    ["gist", "Made less since “Move of Acme” ended.", "Made less since “Move of X” ended."],
    ["gist", "“Export for Acme” not used.", "“Export for X” not used."],
    ["evidence", "Made 3 since “Work at “Quoted” Ltd” ended.", "Made 3 since “Work at X” ended."],
    ["evidence", "“5” pipe of Acme” was used.", "“5” pipe of X” was used."],
    ["answer_reason", "Acme is cheaper", "X is cheaper"],
    ["kind", "Acme", "Acme"],
  ])("alarms.%s: %s", (column, text, expected) => {
    expect(replaceInTexts("alarms", { [column]: [text, null] }, replace)).toEqual({ [column]: [expected, null] });
  });
});
