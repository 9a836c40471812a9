import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A page as stamped, and the files it names: path in the site to path below the source root. */
export interface StampedPage {
  readonly html: string;
  readonly files: ReadonlyMap<string, string>;
}

export interface StampPageOptions {
  /** The parameter's value in the template, and in the page wanted: letters, digits, `.`, `_`, `-` and `~`. */
  readonly from: string;
  readonly to: string;
  /** Framework's source root. */
  readonly root: string;
}

const registration = /^registerFile\(("(?:[^"\\]|\\.)*"), (\{.*\})\);$/gm;

/**
 * Makes a page of a parametrised route from another one that Framework built, before either was finished. Two such
 * pages differ in the parameter's value alone, and in what follows from it: the hash in the name, and the size, of
 * every file whose name has the value in it, and the order of `registerFile` lines. Throws when such a file is missing.
 */
export function stampPage(template: string, { from, to, root }: StampPageOptions): StampedPage {
  const files = new Map<string, string>();
  const sizes = new Map<string, number>();
  const value = from.replace(/[.~-]/g, "\\$&");
  // One pass: the new value may contain the old one.
  const publishedFileOrValue = new RegExp(`_file/([^"'\\s?#]+)\\.[0-9a-f]{8}(\\.[^"'\\s.?#]+)|${value}`, "g");
  const renamed = template.replace(publishedFileOrValue, (found, stem?: string, extension?: string) => {
    if (stem === undefined) return to;
    if (!stem.includes(from)) return found;
    const newStem = stem.replaceAll(from, to);
    const source = `${newStem}${extension}`;
    const bytes = readFileSync(join(root, source));
    const published = `_file/${newStem}.${createHash("sha256").update(bytes).digest("hex").slice(0, 8)}${extension}`;
    files.set(published, source);
    sizes.set(published, bytes.length);
    return published;
  });
  return { html: orderRegistrations(resize(renamed, sizes)), files };
}

function resize(html: string, sizes: ReadonlyMap<string, number>): string {
  return html.replace(registration, (line, name: string, json: string) => {
    const info = JSON.parse(json) as { path: string; size: number };
    const size = sizes.get(info.path.replace(/^(?:\.\.?\/)*/, ""));
    return size === undefined ? line : `registerFile(${name}, ${JSON.stringify({ ...info, size })});`;
  });
}

/** Framework writes the lines in the order of the files' names. */
function orderRegistrations(html: string): string {
  const lines = [...html.matchAll(registration)].map(([line, name = '""']) => ({
    line,
    name: JSON.parse(name) as string,
  }));
  const ordered = lines.sort((a, b) => (a.name < b.name ? -1 : 1)).values();
  return html.replace(registration, (line) => ordered.next().value?.line ?? line);
}
