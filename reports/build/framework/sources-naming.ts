import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const generated = /^(\.observablehq|data|lib)\//;

/** The pages and components whose text names a file; where Framework says only that the file is not there. */
export function sourcesNaming(root: string, file: string): string[] {
  const sources = readdirSync(root, { recursive: true, encoding: "utf8" }).filter(
    (path) => /\.(md|[jt]sx?|html)$/.test(path) && !generated.test(path),
  );
  return sources.filter((path) => readFileSync(join(root, path), "utf8").includes(basename(file))).sort();
}

/** Framework's message, with the sources it is about when it is about a missing file. */
export function explainMissing(message: string, root: string): string {
  const missing = /^(?:Not found|import not found): (\S+)$/.exec(message)?.[1];
  if (missing === undefined) return message;
  const sources = sourcesNaming(root, missing);
  const named = sources.length > 0 ? `, named in ${sources.join(", ")}` : "";
  return `${missing} does not exist${named}`;
}
