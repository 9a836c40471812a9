import { events, sound } from "./sound.ts";
import { sourceMistakes } from "./source-mistakes.ts";

const namedFiles = "a SQL query, because `files` gives names to several file sets";
const queriedNames = 'names for the files the query reads, such as `{ usage: "usage/*.csv" }`';
const fileForms = "a file, a list of files, or names for files that a query reads";
const sourceKeys =
  "preset, files, format, delimiter, encoding, header, timeZone, dateFormats, connection, table, tables, query, watermark, columns, staleAfterDays";

/** A mistake, where it stands, and the line that names it. */
export const mistakes: [string, unknown, string[]][] = [
  ...sourceMistakes,
  ["nothing at all", undefined, ["the configuration: found nothing, expected an object"]],
  ["a list", [], ["the configuration: found [], expected an object"]],
  ["no title", { sources: sound.sources }, ["title: found nothing, expected a string"]],
  ["an empty title", { ...sound, title: "" }, ['title: found "", expected at least 1 character']],
  ["a title that is no text", { ...sound, title: 5 }, ["title: found 5, expected a string"]],
  ["no sources", { title: "Health" }, ["sources: found nothing, expected an object"]],
  ["no events", { ...sound, sources: {} }, ["sources.events: found nothing, expected an object"]],
  [
    "a source that is no object",
    { ...sound, sources: { events: "a.csv" } },
    ['sources.events: found "a.csv", expected an object'],
  ],
  [
    "an unknown time zone",
    { ...sound, timeZone: "Berlin" },
    ['timeZone: found "Berlin", expected an IANA time zone such as Europe/Berlin'],
  ],
  [
    "a source in an unknown zone",
    events({ timeZone: "Mars" }),
    ['sources.events.timeZone: found "Mars", expected an IANA time zone such as Europe/Berlin'],
  ],
  [
    "a currency in words",
    { ...sound, currency: "euro" },
    ['currency: found "euro", expected a code of three letters such as EUR'],
  ],
  [
    "a day that does not exist",
    { ...sound, since: "2026-02-30" },
    ['since: found "2026-02-30", expected a date such as 2026-11-09'],
  ],
  ["an empty noun", { ...sound, outputNoun: "" }, ['outputNoun: found "", expected at least 1 character']],
  ["a word for a truth", { ...sound, generated: "yes" }, ['generated: found "yes", expected a boolean']],
  ["a budget of nothing", { ...sound, alarms: { budget: 0 } }, ["alarms.budget: found 0, expected more than 0"]],
  ["a budget without bounds", { ...sound, alarms: { budget: 52 } }, ["alarms.budget: found 52, expected at most 12"]],
  [
    "a wish that is no truth",
    { ...sound, benchmarks: { learn: "no" } },
    ['benchmarks.learn: found "no", expected a boolean'],
  ],
  [
    "a misspelt policy",
    { ...sound, privacy: { users: "names" } },
    ['privacy.users: found "names", expected one of hidden, pseudonym, name (did you mean name?)'],
  ],
  [
    "an address without https",
    { ...sound, links: { account: "crm.example" } },
    ['links.account: found "crm.example", expected an address that begins with https:// or mailto:'],
  ],
  [
    "a relative base path",
    { ...sound, publishing: { basePath: "reports" } },
    ['publishing.basePath: found "reports", expected a path that begins and ends with /'],
  ],
  [
    "a content policy that does not exist",
    { ...sound, publishing: { contentPolicy: "none" } },
    ['publishing.contentPolicy: found "none", expected one of strict, notebook'],
  ],
  [
    "accounts that are no list",
    { ...sound, exclude: { accounts: "x" } },
    ['exclude.accounts: found "x", expected an array'],
  ],
  ["rules that are no list", { ...sound, catalogue: { rules: {} } }, ["catalogue.rules: found {}, expected an array"]],
  [
    "a misspelt kind",
    { ...sound, catalogue: { rules: [{ event: "a", kind: "ouput" }] } },
    ['catalogue.rules[0].kind: found "ouput", expected one of output, use, admin, presence (did you mean output?)'],
  ],
  ["a number as an alias", { ...sound, aliases: { old: 3 } }, ["aliases.old: found 3, expected a string"]],
  ["an alias of nothing", { ...sound, aliases: { "": "new" } }, ['aliases: found the name "", expected an account id']],
  [
    "an alias of itself",
    { ...sound, aliases: { a: "a" } },
    ['aliases.a: found "a", expected an id that does not lead back to this one'],
  ],
  ["no file", events({ files: [] }), ["sources.events.files: found [], expected at least one file, folder or glob"]],
  ["a number as a file", events({ files: 3 }), [`sources.events.files: found 3, expected ${fileForms}`]],
  ["a number among files", events({ files: ["a", 3] }), ["sources.events.files[1]: found 3, expected a string"]],
  [
    "a relation that SQL cannot name",
    events({ files: { "My Rows": "a" }, query: "q" }),
    ['sources.events.files: found the name "My Rows", expected a name like `usage_rows`'],
  ],
  [
    "a number as a relation",
    events({ files: { rows: 3 }, query: "q" }),
    ["sources.events.files.rows: found 3, expected a file or a list of files"],
  ],
  [
    "named files without a query",
    events({ files: { rows: "a" } }),
    [`sources.events.query: found nothing, expected ${namedFiles}`],
  ],
  [
    "a query without named files",
    events({ query: "q" }),
    [`sources.events.files: found "a.csv", expected ${queriedNames}`],
  ],
  [
    "an unknown format",
    events({ format: "xls" }),
    ['sources.events.format: found "xls", expected one of csv, jsonl, parquet'],
  ],
  ["a long delimiter", events({ delimiter: ";;" }), ['sources.events.delimiter: found ";;", expected one character']],
  [
    "an age below nothing",
    events({ staleAfterDays: -1 }),
    ["sources.events.staleAfterDays: found -1, expected more than 0"],
  ],
  [
    "a number as a column",
    events({ columns: { event: 7 } }),
    ["sources.events.columns.event: found 7, expected the name of a column, or `{ value }` for a constant"],
  ],
  [
    "a list as a constant",
    events({ columns: { event: { value: [] } } }),
    ["sources.events.columns.event.value: found [], expected a text, a number, true or false"],
  ],
  [
    "a misspelt setting",
    events({ fromat: "csv" }),
    [`sources.events.fromat: found a setting nobody reads, expected one of ${sourceKeys} (did you mean format?)`],
  ],
  [
    "a misspelt input",
    { ...sound, sources: { ...sound.sources, acounts: { files: "a" } } },
    [
      "sources.acounts: found a setting nobody reads, expected one of events, accounts, users, seats, modules, tickets, surveys, touchpoints, outcomes, calendar, catalogue (did you mean accounts?)",
    ],
  ],
  [
    "a misspelt column",
    events({ columns: { ocurred_at: "t" } }),
    [
      "sources.events.columns.ocurred_at: found a setting nobody reads, expected one of occurred_at, account_id, event, user_id, module, quantity, event_id (did you mean occurred_at?)",
    ],
  ],
  [
    "a misspelt setting inside a choice",
    events({ columns: { event: { value: "a", vlaue: "b" } } }),
    ["sources.events.columns.event.vlaue: found a setting nobody reads, expected one of value (did you mean value?)"],
  ],
  [
    "a lull that ends before it starts, beside its other mistakes",
    { ...sound, lulls: [{ name: "x", starts_on: "2026-02-02", ends_on: "2026-01-01", scope: "segments:x" }] },
    [
      'lulls[0].scope: found "segments:x", expected `all`, `segment:<name>` or `account:<id>`',
      'lulls[0].ends_on: found "2026-01-01", expected a day on or after starts_on',
    ],
  ],
];
