import { z } from "zod";
import { inputTables, type SourceName } from "../all-tables.ts";
import { epochDayOf } from "../calendar-week.ts";
import { conversationReasons, explainingReasons } from "../conversation-reasons.ts";
import { commandKinds } from "../inputs/catalogue.ts";
import type { ColumnName } from "../table-spec.ts";
import { audiences, hasSecretWhereNeeded, privacy } from "./audience-schema.ts";
import { checkConnectionsExist, connectionSchema } from "./connection-schema.ts";
import { churn, score } from "./score-schema.ts";
import { type SourceConfig, sourceSchema } from "./source-schema.ts";
import { timeZone } from "./time-zone.ts";

const date = z.string().refine((text) => !Number.isNaN(epochDayOf(text)), "expected a date such as 2026-11-09");

const sources = z.strictObject({
  events: sourceSchema("events"),
  ...(Object.fromEntries(
    Object.keys(inputTables)
      .filter((name) => name !== "events" && name !== "journal")
      .map((name) => [name, sourceSchema(name as SourceName).optional()]),
  ) as Record<Exclude<SourceName, "events">, z.ZodOptional<ReturnType<typeof sourceSchema>>>),
});

/** A rule says what commands are; `event` may hold `*`. The first that fits wins, after the catalogue's own rows. */
const catalogueRule = z.strictObject({
  event: z.string().min(1),
  kind: z.enum(commandKinds),
  title: z.string().optional(),
  module: z.string().optional(),
  group: z.string().optional(),
  critical: z.boolean().optional(),
  expected_per_user_week: z.number().nonnegative().optional(),
  value_per_unit: z.number().nonnegative().optional(),
  launched_on: date.optional(),
  owner: z.string().optional(),
});

const lull = z
  .strictObject({
    name: z.string().min(1),
    starts_on: date,
    ends_on: date,
    scope: z
      .string()
      .regex(/^(all|segment:.+|account:.+)$/, "expected `all`, `segment:<name>` or `account:<id>`")
      .default("all"),
    every: z.enum(["year", "once"]).default("once"),
    note: z.string().optional(),
  })
  .refine((entry) => entry.starts_on <= entry.ends_on, {
    path: ["ends_on"],
    message: "expected a day on or after starts_on",
    when: ({ value }) => hasDates(value),
  });

const reason = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected lower-case words joined by hyphens, such as project-phase");

const link = z
  .string()
  .refine((text) => /^(https?:\/\/|mailto:)/.test(text), "expected an address that begins with https:// or mailto:");

const settings = z.strictObject({
  /** The report's name, on every page. */
  title: z.string().min(1).max(120),
  /** Says on every page that the data is made up. */
  generated: z.boolean().default(false),
  /** Zone that days and weeks are cut in. */
  timeZone: timeZone.default("UTC"),
  /** ISO 4217 code of annual values. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, "expected a code of three letters such as EUR")
    .default("EUR"),
  /** What one unit of output is called, such as `designs`. */
  outputNoun: z.string().min(1).default("units of output"),
  /** Database servers that sources read from, by name. */
  connections: z.record(z.string().min(1), connectionSchema).default({}),
  sources,
  catalogue: z.strictObject({ rules: z.array(catalogueRule).default([]) }).prefault({}),
  /** Declared lulls, beside those of the `calendar` input. */
  lulls: z.array(lull).default([]),
  /** Old account id: the id it is now. */
  aliases: z
    .record(z.string().min(1, "expected an account id"), z.string().min(1))
    .superRefine(checkAliasesEnd)
    .default({}),
  /** Accounts left out of everything. */
  exclude: z.strictObject({ accounts: z.array(z.string()).default([]) }).prefault({}),
  /** First day of the history used; all of it when left out. */
  since: date.optional(),
  /** How people appear: not at all, as a stable made-up name, or by name. */
  privacy: privacy.prefault({}),
  /** Reports for different readers, each in a folder of its own; one report of everything when left out. */
  audiences: audiences.default([]),
  /** Conversations written down as Markdown files, and the reasons they may name. */
  journal: z
    .strictObject({
      /** Relative to the configuration; nothing is read when there is none. */
      folder: z.string().min(1, "expected a folder").default("journal"),
      reasons: z
        .array(reason)
        .min(1, "expected at least one reason")
        .default([...conversationReasons]),
      /** Reasons that explain a drop as harmless; an answer with one of them closes the alarm. */
      explaining: z.array(reason).default([...explainingReasons]),
    })
    .superRefine(checkReasonsExist)
    .prefault({}),
  alarms: z
    .strictObject({
      /** False alarms allowed per account and year. */
      budget: z.number().positive().max(12).default(0.3),
    })
    .prefault({}),
  benchmarks: z
    .strictObject({
      /** False where recorded outcomes or seats were themselves made from usage: learning from them would be a circle. */
      learn: z.boolean().default(true),
    })
    .prefault({}),
  score: score.prefault({}),
  /** What counts as a lost customer, for the likelihood and the report card. */
  churn: churn.prefault({}),
  /** The record of what was published, week by week. */
  ledger: z
    .strictObject({
      /** Relative to the configuration; a folder outside `.vitals` can be kept in the repository. */
      folder: z.string().min(1, "expected a folder").default(".vitals/ledger"),
    })
    .prefault({}),
  /** Addresses, with `{account_id}` and `{alarm_id}` filled in. */
  links: z.strictObject({ account: link.optional(), tickets: link.optional(), answer: link.optional() }).prefault({}),
  publishing: z
    .strictObject({
      /** Folder of the site on its host, such as `/reports/`. */
      basePath: z
        .string()
        .regex(/^\/(.*\/)?$/, "expected a path that begins and ends with /")
        .default("/"),
      /** What the browser lets pages do; `notebook` allows an analyst's page styles and code made while it runs. */
      contentPolicy: z.enum(["strict", "notebook"]).default("strict"),
      /** Where readers open the report; what leaves the site (digest, feed, calendar) leads there. */
      address: z
        .string()
        .regex(/^https?:\/\/[^\s?#]+\/$/, "expected an address such as https://reports.example.com/health/")
        .optional(),
    })
    .prefault({}),
});

/** A configuration; made-up names that reach readers outside need a secret, for ids can be guessed. */
export const configSchema = settings
  .refine(hasSecretWhereNeeded, {
    path: ["privacy", "secret"],
    message:
      "expected the name of an environment variable that holds a secret, because an audience sees people under made-up names",
  })
  .superRefine(checkConnectionsExist, { when: ({ value }) => typeof value === "object" && value !== null });

/** A checked configuration with every default filled in. */
export type Config = Omit<z.output<typeof configSchema>, "sources"> & { sources: Sources };

type Sources = { events: SourceConfig<ColumnName<(typeof inputTables)["events"]>> } & {
  [input in Exclude<SourceName, "events">]?: SourceConfig<ColumnName<(typeof inputTables)[input]>> | undefined;
};

/** A configuration as a user writes it. */
export type UserConfig = Omit<z.input<typeof configSchema>, "sources"> & { sources: Sources };

/** Whether both days can be compared, whatever else is wrong with the entry. */
function hasDates(entry: unknown): boolean {
  const { starts_on, ends_on } = (entry ?? {}) as { starts_on?: unknown; ends_on?: unknown };
  return [starts_on, ends_on].every((day) => date.safeParse(day).success);
}

/** A reason that explains must be one that can be named; the default ones may be left out of a list of one's own. */
function checkReasonsExist(
  { reasons, explaining }: Record<"reasons" | "explaining", string[]>,
  context: z.RefinementCtx,
) {
  for (const [i, name] of explaining.entries()) {
    if (reasons.includes(name) || explainingReasons.some((known) => known === name)) continue;
    const message = `expected one of journal.reasons: ${reasons.join(", ")}`;
    context.addIssue({ code: "custom", path: ["explaining", i], message, input: name });
  }
}

/** Following renames must come to an end. */
function checkAliasesEnd(aliases: Record<string, string>, context: z.RefinementCtx) {
  for (const old of Object.keys(aliases)) {
    const seen = new Set<string>();
    let now: string | undefined = old;
    for (; now !== undefined && !seen.has(now); now = aliases[now]) seen.add(now);
    if (now !== old) continue;
    const message = "expected an id that does not lead back to this one";
    context.addIssue({ code: "custom", path: [old], message, input: aliases[old] });
  }
}
