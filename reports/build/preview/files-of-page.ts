const fragment = /<!--\s*static:\s*([\w./[\]-]+)\s*-->/g;
const reading = /["'`](?:\.{1,2}\/)+((?:data|lib)\/[^"'`]+)["'`]/g;

/** The text of every page's frame comes from it. */
const frame = "data/site.json";

/**
 * The generated files that a page shows, as paths below Framework's source root.
 *
 * @param source - the page's Markdown
 * @param params - values of its parameters, such as `{account: "acme"}`
 */
export function filesOfPage(source: string, params: Readonly<Record<string, string>> = {}): string[] {
  const given = (_: string, name: string) => params[name] ?? "";
  const fragments = Array.from(
    source.matchAll(fragment),
    ([, name = ""]) => `data/fragments/${name.replace(/\[(\w+)\]/g, given)}.html`,
  );
  const read = Array.from(source.matchAll(reading), ([, path = ""]) =>
    path.replace(/\$\{observable\.params\.(\w+)\}/g, given),
  );
  return [...new Set([frame, ...fragments, ...read])];
}
