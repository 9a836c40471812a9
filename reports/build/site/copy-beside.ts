import { cpSync, existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Copies the files that stand beside the pages as they are, such as the digest: what is in `beside/` of the data goes to
 * the site's root.
 */
export function copyBeside(dataDir: string, folder: string): void {
  const beside = join(dataDir, "beside");
  if (!existsSync(beside)) return;
  for (const name of readdirSync(beside, { recursive: true, encoding: "utf8" })) {
    // File by file, because folders that an earlier build filled may be left there empty.
    if (!statSync(join(beside, name)).isFile()) continue;
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    cpSync(join(beside, name), join(folder, name));
  }
}
