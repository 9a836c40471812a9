import { readFileSync } from "node:fs";
import { join } from "node:path";

const library = /<link rel="modulepreload" href="(?:\.\.?\/)*(_(?:npm|node)\/((?:@[^/]+\/)?[^/@]+)@[^"]+)"/g;
const makesCode = /\bnew Function\b|(?<![.\w])(?:Function|eval)\(/;

/** Makes code only to write columns with gaps, which pages have no need of; reading makes none. */
const soundToRead = new Set(["apache-arrow"]);

/** Collects the libraries that the pages of a site load, and says which of them the strict content policy may refuse. */
export interface EvalCheck {
  /** Notes the libraries of a finished page. */
  add(path: string, html: string): void;
  /** One sentence for every library in the folder that makes code from text; the first page that loads it is named. */
  refused(folder: string): string[];
}

export function evalCheck(): EvalCheck {
  const pageByFile = new Map<string, string>();
  const nameByFile = new Map<string, string>();
  return {
    add(path, html) {
      for (const [, file = "", name = ""] of html.matchAll(library)) {
        if (pageByFile.has(file) || soundToRead.has(name)) continue;
        pageByFile.set(file, path);
        nameByFile.set(file, name);
      }
    },
    refused(folder) {
      const refused = [...pageByFile].filter(([file]) => makesCode.test(readFileSync(join(folder, file), "utf8")));
      return refused.map(
        ([file, page]) =>
          `page ${page} uses ${nameByFile.get(file)}, which may make code from text while the page runs; the strict ` +
          'content policy refuses that, publishing.contentPolicy: "notebook" allows it',
      );
    },
  };
}
