import { identifier, literal } from "../engine/sql-text.ts";
import * as clickhouse from "../servers/clickhouse/clickhouse-text.ts";
import type { Part } from "./proposed-source.ts";
import type { TablePlace, TableProfile } from "./table-profile.ts";
import { isField, type Term } from "./term.ts";

/** How an engine writes what a query of events needs. */
interface Speech {
  name(name: string): string;
  text(text: string): string;
  asText(sql: string): string;
  domain(mail: string): string;
  /** A field of a JSON column; null where not every version can. */
  field: ((sql: string, type: string, path: readonly string[]) => string) | null;
  /** What stands before a column of the events where accounts are joined to them. */
  prefix: string;
  /** Events with the accounts that a link leads to, as `link_account`. */
  joined(events: string, link: Joined): string[];
}

/** Two tables and how they hang together, each name as the engine writes it. */
interface Joined {
  /** Columns of the events that are needed, and the one that leads to the other table. */
  columns: readonly string[];
  from: string;
  to: string;
  key: string;
  account: string;
}

const speeches: Record<"postgres" | "clickhouse", Speech> = {
  postgres: {
    name: (name) => (isPlain(name) ? name : identifier(name)),
    text: literal,
    asText: (sql) => `cast(${sql} as text)`,
    domain: (mail) => `lower(split_part(${mail}, '@', 2))`,
    field: (sql, type, path) =>
      `${/^jsonb?$/.test(type) ? sql : `cast(${sql} as jsonb)`} #>> ${literal(`{${path.map((key) => `"${key}"`).join(",")}}`)}`,
    prefix: "happened.",
    joined: (events, { from, to, key, account }) => [
      `from ${events} as happened`,
      "left join (",
      `  select cast(${key} as text) as link_id, min(cast(${account} as text)) as link_account`,
      `  from ${to} group by cast(${key} as text)`,
      `) as link on cast(happened.${from} as text) = link.link_id`,
    ],
  },
  clickhouse: {
    name: (name) => (isPlain(name) ? name : clickhouse.identifier(name)),
    text: clickhouse.literal,
    asText: (sql) => `toString(${sql})`,
    domain: (mail) => `lower(splitByChar('@', ${mail})[2])`,
    field: null,
    prefix: "",
    // Version 18.16 joins Distributed tables by columns of one name only.
    joined: (events, { columns, from, to, key, account }) => [
      `from (select ${[...columns, `toString(${from}) as link_id`].join(", ")} from ${events})`,
      "global any left join (",
      `  select toString(${key}) as link_id, min(toString(${account})) as link_account`,
      `  from ${to} group by toString(${key})`,
      ") using link_id",
    ],
  },
};

const reserved = new Set(
  "all analyse analyze and any array as asc both case cast check collate column constraint create current_date current_time current_timestamp current_user default desc distinct do else end except false fetch for foreign from grant group having in initially intersect into is join lateral leading left like limit localtime not null offset on only or order placing primary references right select session_user some symmetric table then to trailing true union unique user using variadic when where window with".split(
    " ",
  ),
);

/** Whether both engines take a name as it is. */
const isPlain = (name: string) => /^[a-z_][a-z0-9_]*$/.test(name) && !reserved.has(name);

type Connected = Extract<TablePlace, { connection: string }>;

/**
 * Events of tables of a database as a query of its server, which then groups them; null where a part needs more than the
 * server can be asked for, so that its rows must be fetched.
 */
export function serverQuery(parts: readonly Part[], found: readonly string[]): string | null {
  const selects = parts.map((part) => selectOf(part, found, parts.length > 1));
  return selects.every((select) => select !== null) ? selects.join("\nunion all\n") : null;
}

function selectOf(part: Part, found: readonly string[], isMixed: boolean): string | null {
  const { table, terms, link, keep, where, query } = part;
  const { place } = table;
  if (!("connection" in place) || keep || where || query) return null;
  const speech = speeches[place.engine];
  const columns = found.map((ours) => {
    const term = terms[ours];
    const sql = term ? sqlOf(term, part, speech) : "null";
    if (sql === null) return null;
    // Ids of two tables may be of two types; the report takes both for text.
    const isId = ours !== "occurred_at" && ours !== "quantity";
    return `${isMixed && isId && sql !== "null" ? speech.asText(sql) : sql} as ${ours}`;
  });
  if (columns.some((column) => column === null)) return null;
  const select = `select ${columns.join(",\n  ")}`;
  if (!link) return `${select}\nfrom ${fromOf(place, speech)} as happened`;
  if (!("connection" in link.to.place)) return null;
  const named = Object.values(terms).flatMap((term) => ("column" in term ? [term.column] : []));
  const joined = speech.joined(fromOf(place, speech), {
    columns: [...new Set(named)].map(speech.name),
    from: speech.name(link.from.name),
    to: fromOf(link.to.place, speech),
    key: speech.name(link.key.name),
    account: speech.name(link.account.name),
  });
  return [select, ...joined].join("\n");
}

const fromOf = ({ table }: Connected, speech: Speech) => {
  const [schema = "", name = ""] = table.split(/\.(.*)/s);
  return `${speech.name(schema)}.${speech.name(name)}`;
};

function sqlOf(term: Term, { table, link }: Part, speech: Speech): string | null {
  if ("value" in term) return speech.text(String(term.value));
  if ("sql" in term) {
    if (link && term.sql === "link.account_id") return "link_account";
    return term.mail === undefined ? null : speech.domain(columnOf(table, term.mail, speech) ?? "");
  }
  return columnOf(table, term.column, speech);
}

function columnOf(table: TableProfile, name: string, speech: Speech): string | null {
  if (!isField(table, name)) return `${speech.prefix}${speech.name(name)}`;
  const [outer = "", ...path] = name.split(".");
  const type = "types" in table.place ? (table.place.types[outer] ?? "") : "";
  return speech.field ? speech.field(`${speech.prefix}${speech.name(outer)}`, type, path) : null;
}
