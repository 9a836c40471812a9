import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Folders of code and styles that are the same for everybody; files that pages read (`_file`) are not among them. */
const folders = ["_import", "_node", "_npm", "_observablehq"];
const hashedName = /[\w.@~-]+\.[0-9a-f]{8}\.[a-z0-9]+/g;

/**
 * Copies the code and styles that some pages need, and what those need in turn: found by their names, each of which bears the
 * hash of its content.
 *
 * @param pages - finished HTML
 */
export function copySharedFiles(from: string, to: string, pages: Iterable<string>): void {
  const byName = new Map<string, string>();
  for (const folder of folders.filter((name) => existsSync(join(from, name)))) {
    for (const entry of readdirSync(join(from, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) byName.set(entry.name, join(entry.parentPath, entry.name).slice(from.length + 1));
    }
  }
  const copied = new Set<string>();
  const visit = (text: string) => {
    for (const [name] of text.matchAll(hashedName)) {
      const file = byName.get(basename(name));
      if (file === undefined || copied.has(file)) continue;
      copied.add(file);
      mkdirSync(dirname(join(to, file)), { recursive: true });
      cpSync(join(from, file), join(to, file));
      if (/\.(js|css)$/.test(file)) visit(readFileSync(join(from, file), "utf8"));
    }
  };
  for (const html of pages) visit(html);
}
