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
      "sources.modules.preset: found a setting nobody reads, expected one of files, format, delimiter, encoding, header, timeZone, dateFormats, connection, table, query, columns, staleAfterDays",
    ],
  ],
  [
    "a preset of files for a table",
    connected({ connection: "warehouse", table: "e", preset: "segment-tracks" }),
    [
      'sources.events.preset: found "segment-tracks", expected a preset that reads tables, one of segment-warehouse, rudderstack-warehouse, snowplow-atomic, because the source has a connection',
    ],
  ],
];
