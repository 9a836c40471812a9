import { bandNames, churnKinds, epochDayOf } from "@vitals/tables";
import { z } from "zod";
import { digest } from "./digest.ts";
import type { Entry } from "./entry.ts";
import { ledgerFormat } from "./entry-text.ts";

const day = z
  .string()
  .transform(epochDayOf)
  .refine((epochDay) => !Number.isNaN(epochDay), "expected a day");

const entry = z
  .object({
    number: z.number().int().min(1),
    week: day,
    correction: z.number().int().min(0),
    previous: z.string().nullable(),
    definitions: z.object({ all: z.string(), decided: z.string(), learned: z.string() }),
    facts: z.string(),
    software: z.string(),
    churn: z.object({
      kind: z.enum(churnKinds),
      leadWeeks: z.number(),
      windowWeeks: z.number(),
      collapseTo: z.number(),
    }),
    accounts: z.array(z.tuple([z.string(), z.enum(bandNames), z.number().nullable(), z.number().nullable()])),
    alarms: z.array(z.tuple([z.string(), z.string(), z.enum(["alarm", "opportunity"]), z.string(), day, z.string()])),
    sentence: z.string().optional(),
    page: z.array(z.string()).optional(),
    hash: z.string(),
  })
  .transform(
    ({ week, churn, accounts, alarms, sentence, page, ...rest }): Entry => ({
      ...rest,
      page: sentence === undefined || page === undefined ? null : { sentence, html: page.join("\n") },
      said: {
        week,
        churn,
        accounts: accounts.map(([id, band, score, likelihood]) => ({ id, band, score, likelihood })),
        alarms: alarms.map(([id, account, type, kind, firstWeek, state]) => ({
          id,
          account,
          type,
          kind,
          firstWeek,
          state,
        })),
      },
    }),
  );

const seal = / {2}"hash": "([0-9a-f]{64})"\n\}\n$/;

/** An entry from the text of its file, or what is wrong with the text. */
export function readEntry(text: string): { entry: Entry } | { wrong: string } {
  if (/^(<{7}|={7}|>{7})/m.test(text)) {
    return {
      wrong:
        "holds the marks of a merge; keep one side whole: the next build adds what the other side said as a correction",
    };
  }
  const [line, hash] = seal.exec(text) ?? [];
  if (line === undefined || hash === undefined)
    return { wrong: "is cut short or was changed: its last line, the hash, is not there" };
  if (digest(text.slice(0, -line.length)) !== hash)
    return { wrong: "was changed after it was written: its text does not give its hash" };
  const known = JSON.parse(text) as { format?: unknown };
  if (known.format !== ledgerFormat)
    return { wrong: `has format ${JSON.stringify(known.format)}; this version reads ${ledgerFormat}: use a newer one` };
  const parsed = entry.safeParse(known);
  return parsed.success
    ? { entry: parsed.data }
    : { wrong: `has a shape that this version cannot read: ${z.prettifyError(parsed.error)}` };
}
