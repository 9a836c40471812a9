import { existsSync, readdirSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { FoundFile } from "../files/find-files.ts";

/** A file of the journal, with its name within the journal's folder. */
export interface JournalFile extends FoundFile {
  within: string;
}

/** Whether there is a journal: a folder, or something in its place that cannot be one. */
export function hasJournal(folder: string, configDir: string): boolean {
  return existsSync(resolve(configDir, folder));
}

/**
 * The Markdown files below the journal's folder, sorted by name; a README and names that begin with `_` or `.` are no
 * conversations.
 */
export function journalFiles(folder: string, configDir: string): JournalFile[] {
  const root = resolve(configDir, folder);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter(isConversation)
    .map((within) => ({ within, path: join(root, within), stat: statSync(join(root, within)) }))
    .filter(({ stat }) => stat.isFile())
    .map(({ within, path, stat }) => ({
      within,
      path,
      name: relative(configDir, path).replaceAll("\\", "/"),
      bytes: stat.size,
    }))
    .sort((a, b) => (a.within < b.within ? -1 : 1));
}

function isConversation(name: string): boolean {
  const parts = name.split("/");
  return (
    /\.(md|markdown)$/i.test(name) &&
    !parts.some((part) => /^[._]/.test(part)) &&
    !/^readme\./i.test(parts.at(-1) as string)
  );
}
