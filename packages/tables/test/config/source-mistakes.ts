import { events, sound } from "./sound.ts";

/** The events in a database. */
const connected = (source: Record<string, unknown>, connections: unknown = { warehouse }) => ({
  ...sound,
  connections,
  sources: { events: source },
});

const warehouse = { engine: "postgres", url: { env: "WAREHOUSE_URL" } };

/** A mistake about where a source's rows come from, and the line that names it. */
export const sourceMistakes: [string, unknown, string[]][] = [
  [
    "a source of nothing",
    connected({}),
    [
      "sources.events.files: found nothing, expected a file, a list of files, or names for files that a query reads, or else a connection",
    ],
  ],
  [
    "a connection without a table",
    connected({ connection: "warehouse" }),
    ["sources.events.table: found nothing, expected a table, or a query, of the connection"],
  ],
  [
    "files and a connection",
    connected({ connection: "warehouse", table: "events", files: "a.csv" }),
    ['sources.events.files: found "a.csv", expected nothing here, because the source has a connection'],
  ],
  [
    "a table of no connection",
    events({ table: "events" }),
    ["sources.events.connection: found nothing, expected the name of a connection, because `table` names a table"],
  ],
  [
    "a watermark of files",
    events({ files: "a.csv", watermark: "changed" }),
    [
      'sources.events.watermark: found "changed", expected nothing here, because only a table or query of a connection has a watermark',
    ],
  ],
  [
    "a watermark of what is no events",
    { ...sound, sources: { ...sound.sources, accounts: { files: "a.csv", watermark: "changed" } } },
    [
      "sources.accounts.watermark: found a setting nobody reads, expected one of preset, files, format, delimiter, encoding, header, timeZone, dateFormats, connection, table, tables, query, columns, staleAfterDays",
    ],
  ],
  [
    "a connection nobody knows",
    connected({ connection: "warehose", table: "events" }),
    ['sources.events.connection: found "warehose", expected one of warehouse'],
  ],
  [
    "a secret in the configuration",
    connected({ connection: "w", table: "e" }, { w: { engine: "postgres", url: "postgres://me:secret@host/db" } }),
    [
      'connections.w.url: found "postgres://…@host/db", expected the name of an environment variable, such as `{ env: "WAREHOUSE_URL" }`: secrets stay out of the configuration',
    ],
  ],
  [
    "an engine nobody knows",
    connected({ connection: "w", table: "e" }, { w: { engine: "postgresql", url: { env: "W" } } }),
    ['connections.w.engine: found "postgresql", expected one of postgres, clickhouse (did you mean postgres?)'],
  ],
  [
    "a misspelt preset",
    events({ preset: "segment-track" }),
    [
      'sources.events.preset: found "segment-track", expected one of segment-tracks, segment-warehouse, rudderstack-tracks, rudderstack-warehouse, posthog-events, posthog-query, amplitude-export, mixpanel-export, snowplow-enriched, snowplow-atomic (did you mean segment-tracks?)',
    ],
  ],
  [
    "a preset of another input",
    { ...sound, sources: { ...sound.sources, outcomes: { files: "a.csv", preset: "zendesk-tickets" } } },
    [
      'sources.outcomes.preset: found "zendesk-tickets", expected one of salesforce-opportunities, hubspot-deals, stripe-ended-subscriptions',
    ],
  ],
  [
    "a preset where the input has none",
    { ...sound, sources: { ...sound.sources, modules: { files: "a.csv", preset: "zendesk-tickets" } } },
    [
      "sources.modules.preset: found a setting nobody reads, expected one of files, format, delimiter, encoding, header, timeZone, dateFormats, connection, table, tables, query, columns, staleAfterDays",
    ],
  ],
  [
    "a preset of files for a table",
    connected({ connection: "warehouse", table: "e", preset: "posthog-query" }),
    [
      'sources.events.preset: found "posthog-query", expected a preset that reads tables, one of segment-tracks, segment-warehouse, rudderstack-tracks, rudderstack-warehouse, posthog-events, amplitude-export, mixpanel-export, snowplow-atomic, because the source has a connection',
    ],
  ],
  [
    "named tables without a query",
    connected({ connection: "warehouse", tables: { e: "events" } }),
    ["sources.events.query: found nothing, expected a SQL query, because `tables` gives names to tables"],
  ],
  [
    "named tables beside a table",
    connected({ connection: "warehouse", tables: { e: "events" }, table: "events", query: "select * from e" }),
    ['sources.events.table: found "events", expected `tables` or a table, not both'],
  ],
  [
    "named tables of no connection",
    events({ files: { f: "a.csv" }, tables: { e: "events" }, query: "select * from e" }),
    ["sources.events.connection: found nothing, expected the name of a connection, because `tables` names tables"],
  ],
];
