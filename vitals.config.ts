import { defineConfig } from "@vitals/tables/config";

// The configuration of the report. It points at the sample: the made-up customers of Fieldline, an agent that designs
// networks, plans routes and writes work orders for field crews. To report on your own customers, point `sources` at
// your own files. `vitals check` reads them without building and names every mistake at once.

export default defineConfig({
  title: "Fieldline customer health",
  // Says on every page that the customers are made up. Leave it out for real ones.
  generated: true,
  // Days and weeks are cut in this zone. Weeks run from Monday to Sunday.
  timeZone: "Europe/Amsterdam",
  currency: "EUR",
  // What the product makes for its customers, as the pages say it: "412 designs, routes and work orders".
  outputNoun: "designs, routes and work orders",

  // Only `events` is needed. Every other source makes more answers possible.
  // Paths are relative to this file. `columns` reads "our name: your name"; a column that has our name already needs no line.
  sources: {
    events: {
      files: ".vitals/sample/events/*.parquet",
      columns: {
        occurred_at: "ts",
        account_id: "org_id",
        event: "action",
        user_id: "actor_id",
        module: "skill",
        quantity: "units",
        // Rows that share an id are one event, so a batch that was delivered twice counts once.
        event_id: "id",
      },
      // When the newest event is older than this at the end of the report week, every page says so.
      staleAfterDays: 3,
    },
    accounts: {
      files: ".vitals/sample/accounts.csv",
      columns: {
        account_id: "id",
        name: "company",
        plan: "tier",
        owner: "csm",
        // How the account's manager sees the relationship, 1 to 5 or a colour: shown beside the score, never in it.
        manager_rating: "relationship",
        annual_value: "arr_eur",
        started_on: "customer_since",
        renews_on: "contract_ends",
        ended_on: "left_on",
        sponsor_user_id: "sponsor_id",
        // Ids a customer had before. Events under an old id are counted under the new one.
        aliases: "former_ids",
      },
    },
    users: { files: ".vitals/sample/users.csv" },
    seats: { files: ".vitals/sample/seats.csv" },
    modules: { files: ".vitals/sample/modules.csv", columns: { module: "skill" } },
    tickets: {
      files: ".vitals/sample/tickets.jsonl.gz",
      columns: {
        ticket_id: "key",
        account_id: "org",
        opened_at: "created",
        first_response_at: "first_reply",
        resolved_at: "closed",
        nature: "type",
        priority: "severity",
        feature: "area",
        user_id: "reporter",
        csat: "rating",
        // The same for every row.
        csat_max: { value: 5 },
      },
    },
    surveys: {
      // A query over named files, where a mapping is not enough: here the best score depends on the question.
      files: { answers: ".vitals/sample/surveys.csv" },
      query: "SELECT *, CASE kind WHEN 'nps' THEN 10 ELSE 5 END AS score_max FROM answers",
    },
    touchpoints: { files: ".vitals/sample/touchpoints.jsonl", columns: { occurred_at: "at" } },
    outcomes: {
      files: ".vitals/sample/outcomes.csv.gz",
      columns: { account_id: "account", occurred_on: "effective", kind: "result", value_change: "arr_change_eur" },
      // Days are written 31.03.2026 in this file.
      dateFormats: ["%d.%m.%Y"],
    },
    calendar: { files: ".vitals/sample/calendar.csv" },
    catalogue: { files: ".vitals/sample/catalogue.csv" },
  },

  // What commands are, beside the rows of the catalogue file. The first rule that fits wins; `*` stands for any letters.
  // A command is `output` (production work), `use` (on the way to it), `admin` or `presence` (being there: never scored).
  catalogue: { rules: [{ event: "*.view", kind: "presence", group: "presence" }] },

  // Conversations are Markdown files in a folder, `journal` beside this file when left out; `vitals journal` writes one.
  // An answer closes its alarm when its reason explains the drop. `reasons` and `explaining` name reasons of your own:
  // reasons: ["seasonal", "project-phase", "usability", "defect", "storm"], explaining: ["seasonal", "project-phase", "storm"],
  journal: { folder: ".vitals/sample/journal" },

  // Stretches of expected low output, beside those of the calendar file. They raise no alarm:
  // lulls: [{ name: "Storm week", starts_on: "2026-02-02", ends_on: "2026-02-08", scope: "segment:Utility" }],

  // Customers that are no customers, such as your own test account:
  // exclude: { accounts: ["org_demo"] },

  // People appear under made-up names that stay the same from week to week. The others are "hidden" and "name".
  privacy: { users: "pseudonym" },

  // False alarms you can live with, for each customer and year.
  alarms: { budget: 0.3 },
});
