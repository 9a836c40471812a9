import { stringify } from "yaml";

/** A checked conversation, ready to be written down. */
export interface Conversation {
  /** `YYYY-MM-DD`. */
  date: string;
  account: string;
  alarm: string | null;
  author: string | null;
  channel: string | null;
  direction: string | null;
  question: string | null;
  reason: string | null;
  feature: string | null;
  answer: string | null;
}

/** A conversation as a Markdown file: front matter, and the answer below it. */
export function conversationText({ answer, ...fields }: Conversation): string {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  // Every value is quoted where YAML would read it as something other than a text.
  const front = stringify(known, { lineWidth: 0, schema: "core", defaultStringType: "PLAIN" });
  return `---\n${front}---\n${answer === null ? "" : `\n${answer}\n`}`;
}
