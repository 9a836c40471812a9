import { z } from "zod";
import { type Entry, entryFile } from "./entry.ts";

const head = z.object({ number: z.number().int().min(1), file: z.string(), hash: z.string() });

/** The newest entry of a ledger. */
export type Head = z.infer<typeof head>;

/** What `head.json` says of the newest entry. */
export function headOf(entry: Entry): Head {
  return { number: entry.number, file: entryFile(entry), hash: entry.hash };
}

/** The head from its file; null when it is none. */
export function headFrom(text: string): Head | null {
  try {
    return head.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
