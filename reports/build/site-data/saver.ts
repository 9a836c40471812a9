import { join } from "node:path";
import type { Markup } from "../../src/components/markup.js";
import type { Save } from "./sync-folder.ts";

/** Finished HTML by the name that pages ask for it under. */
export type Fragments = Readonly<Record<string, Markup>>;

/** Saves objects as JSON and markup as fragments. */
export interface Saver {
  json(name: string, value: unknown): Promise<void>;
  fragments(fragments: Fragments): Promise<void>;
}

/** A saver of files. */
export function saver(save: Save): Saver {
  return {
    json: (name, value) => save(name, JSON.stringify(value)),
    fragments: async (fragments) => {
      for (const [name, { html }] of Object.entries(fragments)) await save(join("fragments", `${name}.html`), html);
    },
  };
}
