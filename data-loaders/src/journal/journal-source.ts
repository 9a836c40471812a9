import type { Config, SourceConfig } from "@vitals/tables/config";
import { hasJournal } from "./journal-files.ts";

/** The journal as a source: its folder, and what its front matter calls our columns; null when there is no folder. */
export function journalSource({ journal }: Config, configDir: string): SourceConfig | null {
  if (!hasJournal(journal.folder, configDir)) return null;
  return { files: journal.folder, columns: { account_id: "account", occurred_at: "date", alarm_id: "alarm" } };
}
