import { readFileSync } from "node:fs";

/** The line of a journal file that names the account, counted from 1; 1 where none does. */
export function lineOfAccount(path: string): number {
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  return (
    Math.max(
      0,
      lines.findIndex((line) => /^\s*["']?account["']?\s*:/i.test(line)),
    ) + 1
  );
}
