import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The file at a site's root that says what built it; a site without it is not whole. */
export const buildRecord = "build.json";

/** What the build record says in `builtBy`. Other tools write files of the same name, so the name alone proves nothing. */
export const builder = "vitals";

/**
 * Ends with an error where a site may not be published: a file, or a folder with files that Vitals did not write. Nothing
 * there, an empty folder and a site of ours are all right.
 */
export function refuseForeignFolder(outDir: string): void {
  const stat = statSync(outDir, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory())
    throw new Error(`the output folder ${outDir} is a file: move it away, or name another folder`);
  if (readdirSync(outDir).length === 0 || isOurs(outDir)) return;
  throw new Error(
    `the output folder ${outDir} holds files that Vitals did not write (no ${buildRecord} of ours in it): ` +
      "move it away, or name another folder",
  );
}

/** Whether a folder is a site that Vitals built; only such a folder may be replaced or removed. */
export function isOurs(folder: string): boolean {
  try {
    return JSON.parse(readFileSync(join(folder, buildRecord), "utf8"))?.builtBy === builder;
  } catch {
    return false;
  }
}
