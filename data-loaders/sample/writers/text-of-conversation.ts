import { stringify } from "yaml";

/** A conversation as a Markdown file: what is known of it as front matter, the answer below. */
export function textOfConversation({ answer, ...front }: { readonly answer: string; readonly [name: string]: string }) {
  return `---\n${stringify(front, { lineWidth: 0 })}---\n\n${answer}\n`;
}
