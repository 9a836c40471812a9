import { plural } from "../../../src/components/date-words.js";
import type { Digest, DigestSection, DigestTalk } from "./digest.ts";
import { columnsOf, wrapped } from "./wrapped.ts";

/** The message as plain text: the subject on the first line; no line has more than 78 columns but one that is an address. */
export function digestText({ subject, title, sentence, through, notices, talks, news, also, links }: Digest): string {
  const lines = [
    ...wrapped(`Subject: ${subject}`, { width: 998 }),
    "",
    ...wrapped(title),
    "",
    ...wrapped(sentence),
    ...wrapped(through),
    ...notices.flatMap((notice) => wrapped(`! ${notice}`)),
    ...section("Talk to these", talks),
    ...section("Good news", news),
    ...heading("Also"),
    ...also.flatMap((line) => wrapped(line)),
    ...(links.length > 0 ? heading("Read on") : []),
    ...links.flatMap(({ title: name, href }) => [...wrapped(`${name}:`), `  ${href}`]),
  ];
  return `${lines.join("\n")}\n`;
}

function heading(text: string): string[] {
  return ["", text.toUpperCase(), "-".repeat(columnsOf(text))];
}

function section(title: string, { first, all }: DigestSection): string[] {
  if (all === 0) return [...heading(title), "Nothing stands out this week."];
  const left = all - first.length;
  return [
    ...heading(title),
    ...first.flatMap((talk, i) => [...(i > 0 ? [""] : []), ...item(talk, i + 1)]),
    ...(left > 0 ? ["", `And ${plural(left, "more customer")}.`] : []),
  ];
}

function item({ name, href, facts, said, series, seriesWords }: DigestTalk, place: number): string[] {
  const indent = "   ";
  return [
    ...wrapped(`${place}. ${name}`),
    ...wrapped(facts, { indent }),
    ...said.flatMap(({ what, evidence, question, answer }) => [
      ...wrapped(`${what}.`, { indent }),
      ...wrapped(evidence, { indent }),
      ...wrapped(`> ${question}`, { indent }),
      ...(answer ? [`${indent}${answer}`] : []),
    ]),
    ...(series ? wrapped(`${series} ${seriesWords}`, { indent }) : []),
    ...(href ? [`${indent}${href}`] : []),
  ];
}
