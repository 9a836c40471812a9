import { plural } from "../../../src/components/date-words.js";
import { type Markup, markup, nothing, trusted } from "../../../src/components/markup.js";
import type { Digest, DigestTalk } from "./digest.ts";
import { bandInk, darkLooks, looks } from "./mail-looks.ts";

/** Gmail cuts a message after 102 kB; this leaves room for what a mail server adds. */
const mostBytes = 90_000;
/** Customers that stand in the message as long as there is room. */
const most = { talks: 25, news: 8 };

/**
 * The message as HTML: tables and inline styles, as mail programs show them; no script, no picture, no address but links.
 * Below 100 kB whatever the names are; customers for whom there is no room are counted.
 */
export function digestHtml(digest: Digest): string {
  let room = mostBytes - sizeOf(documentOf(digest, [], []));
  const fitting = (all: readonly DigestTalk[], count: number): Markup[] => {
    const rows: Markup[] = [];
    for (const talk of all.slice(0, count)) {
      const row = item(talk, rows.length + 1);
      if (sizeOf(row.html) > room) break;
      room -= sizeOf(row.html);
      rows.push(row);
    }
    return rows;
  };
  const talks = fitting(digest.talks.first, most.talks);
  return documentOf(digest, talks, fitting(digest.news.first, most.news));
}

function documentOf(digest: Digest, talks: readonly Markup[], news: readonly Markup[]): string {
  const { subject, title, sentence, through, notices, also, links } = digest;
  const body = markup`<p class="quiet" style="${looks.title}">${title}</p>
<h1 class="ink" style="${looks.sentence}">${sentence}</h1>
<p class="quiet" style="${looks.quiet}">${through}</p>
${notices.slice(0, 8).map((notice) => markup`<p class="quiet" style="${looks.quiet}">${notice}</p>\n`)}${section("Talk to these", talks, digest.talks.all)}${section(
  "Good news",
  news,
  digest.news.all,
)}<h2 class="ink rule" style="${looks.heading}">Also</h2>
${also.map((line) => markup`<p class="ink" style="${looks.text}">${line}</p>\n`)}${
  links.length > 0
    ? markup`<p class="quiet" style="${looks.quiet}">${links.map(({ title: name, href }, i) => markup`${i > 0 ? " · " : nothing}${anchor(href, name)}`)}</p>\n`
    : nothing
}`;
  return `<!doctype html>\n${
    markup`<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${subject}</title>
<style>${trusted(darkLooks)}</style>
</head>
<body class="paper" style="${looks.page}">
<div role="main">
<table role="presentation" class="paper" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center">
<!--[if mso]><table role="presentation" width="640" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:640px"><tr><td class="paper" align="left" style="${looks.column}">
${body}</td></tr></table>
<!--[if mso]></td></tr></table><![endif]-->
</td></tr></table>
</div>
</body>
</html>
`.html
  }`;
}

function section(title: string, rows: readonly Markup[], all: number): Markup {
  const left = all - rows.length;
  return markup`<h2 class="ink rule" style="${looks.heading}">${title}</h2>
${
  rows.length > 0
    ? markup`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
${rows}</table>\n`
    : nothing
}${all === 0 ? markup`<p class="ink" style="${looks.text}">Nothing stands out this week.</p>\n` : nothing}${
  all > 0 && left > 0
    ? markup`<p class="quiet" style="${looks.quiet};padding:12px 0 0 0">And ${plural(left, "more customer")}.</p>\n`
    : nothing
}`;
}

function item({ name, href, band, facts, said, series, seriesWords }: DigestTalk, place: number): Markup {
  const [bandWord, ...others] = facts.split(" · ");
  const shown = markup`<span dir="auto">${name}</span>`;
  return markup`<tr><td class="rule" style="${looks.item}">
<p class="ink" style="${looks.name}">${place}. ${href ? markup`<a class="link" href="${href}" style="${looks.link}">${shown}</a>` : shown}</p>
<p class="quiet" style="${looks.quiet}"><span class="${band}" style="${bandInk[band]}">${bandWord}</span> · <span dir="auto">${others.join(" · ")}</span></p>
${said.map(
  ({ what, evidence, question, answer }) => markup`<p class="quiet" style="${looks.quiet}">${what}</p>
<p class="ink" dir="auto" style="${looks.text}">${evidence}</p>
<p class="ink" dir="auto" style="${looks.question}">${question}${answer ? markup` ${anchor(answer, "Write down the answer")}` : nothing}</p>
`,
)}${series ? markup`<p class="quiet" style="${looks.quiet}"><span class="quiet" aria-hidden="true" style="${looks.series}">${series}</span><br>${seriesWords}</p>\n` : nothing}</td></tr>
`;
}

function anchor(href: string, text: string): Markup {
  return markup`<a class="link" href="${href}" style="${looks.link}">${text}</a>`;
}

function sizeOf(html: string): number {
  return Buffer.byteLength(html);
}
