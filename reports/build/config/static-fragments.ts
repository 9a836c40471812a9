import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Values of a parametrised page's parameters: `{account: "acme"}` for `/accounts/acme`. */
export type PageParams = Readonly<Record<string, string>>;

/** The parts of markdown-it the plugin touches; Framework brings the package, which carries no types. */
interface ParseState {
  readonly tokens: { readonly type: string; content: string }[];
  readonly env: { readonly params?: PageParams };
}
export interface MarkdownIt {
  readonly core: { readonly ruler: { push(name: string, rule: (state: ParseState) => void): void } };
}

const fragmentLine = /<!--\s*static:\s*([\w./[\]-]+)\s*-->/g;

/**
 * Puts finished HTML into a page: every `<!-- static: NAME -->` becomes the content of `data/fragments/NAME.html` below
 * `root`, or nothing when there is no such file. `[account]` in a name stands for the page's parameter.
 */
export function insertFragments(html: string, root: string, params: PageParams): string {
  return html.replace(fragmentLine, (_, name: string) => readFragment(root, name, params));
}

/**
 * The same as a markdown-it plugin, for the preview. A build inserts fragments after Framework is done with a page
 * instead, because Framework reads every page several times as a document, which is slow for a long table.
 */
export function staticFragments(root: string): (md: MarkdownIt) => MarkdownIt {
  return (md) => {
    // After Markdown and ${...} were read, so that nothing in a fragment is taken for code.
    md.core.ruler.push("static-fragments", ({ tokens, env }) => {
      for (const token of tokens) {
        if (token.type === "html_block") token.content = insertFragments(token.content, root, env.params ?? {});
      }
    });
    return md;
  };
}

function readFragment(root: string, name: string, params: PageParams): string {
  const path = name.replace(/\[(\w+)\]/g, (_, parameter: string) => params[parameter] ?? "");
  if (path.split("/").includes("..")) throw new Error(`a static fragment lies inside data/fragments, not at "${path}"`);
  try {
    return readFileSync(join(root, "data", "fragments", `${path}.html`), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return "";
    throw error;
  }
}
