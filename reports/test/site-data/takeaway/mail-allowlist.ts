/**
 * What Gmail, Outlook for Windows, Outlook on the web, Apple Mail and Yahoo all show, as far as a message of ours needs it
 * (caniemail.com, feature by feature). `max-width` is the exception: Outlook for Windows leaves it out, and the table in
 * a comment for it stands instead.
 */
const elements = "html head meta title style body div table tr td h1 h2 p span a br".split(" ");
const attributes =
  "lang charset name content role class style width cellpadding cellspacing border align href dir aria-hidden".split(
    " ",
  );
const styles =
  "margin padding color background-color font-family font-size font-weight font-style line-height text-decoration border-top border-bottom max-width".split(
    " ",
  );

/** Everything in a message that is not on the list; each once. */
export function outsideMail(html: string): string[] {
  const found = new Set<string>();
  const body = html.replace(/<!--\[if mso\]>.*?<!\[endif\]-->/gs, "").replace(/<style>.*?<\/style>/s, "");
  for (const [, name = "", rest = ""] of body.matchAll(/<([a-z][a-z0-9]*)((?:\s[^<>]*)?)>/gi)) {
    if (!elements.includes(name)) found.add(`<${name}>`);
    for (const [, attribute = "", value = ""] of rest.matchAll(/([\w-]+)="([^"]*)"/g)) {
      if (!attributes.includes(attribute)) found.add(`${attribute}=`);
      if (attribute !== "style") continue;
      for (const declaration of value.replaceAll("&#39;", "'").split(";").filter(Boolean)) {
        const [property = "", said = ""] = declaration.split(":");
        if (!styles.includes(property.trim())) found.add(property);
        if (/\b(var|calc|rem|em|vw|rgba|hsl)\b|\d(rem|em|vw)/.test(said)) found.add(declaration);
      }
    }
  }
  return [...found];
}
