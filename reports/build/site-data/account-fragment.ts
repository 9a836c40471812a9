import { accountBeside } from "../../src/components/account-beside.js";
import { accountFacts } from "../../src/components/account-facts.js";
import type { AccountFile } from "../../src/components/account-file.js";
import { isolated } from "../../src/components/account-name.js";
import { openStatements } from "../../src/components/account-said.js";
import { accountSentence } from "../../src/components/account-sentence.js";
import { linksAt } from "../../src/components/links.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { scoreSections } from "../../src/components/score-answer.js";
import type { Site } from "../../src/components/site-file.js";

/** The head of a customer's page, readable without JavaScript: its name, the answer, what was said, the facts. */
export function accountFragment(file: AccountFile, site: Site): Markup {
  const links = linksAt(1);
  const { account } = file;
  const options = {
    links,
    lastWeek: file.lastWeek ?? 0,
    titleOf: (kind: string) => site.rules[kind] ?? kind,
    answerLink: site.links.answer,
  };
  return markup`<h1 class="name">${isolated(account.name)}</h1>
<p class="lede">${accountSentence(account, { outputNoun: site.outputNoun })}</p>
${openStatements(file.alarms, options)}${accountFacts(file, { links, currency: site.currency })}
${onThisPage()}`;
}

/** Sections of the page below its head, by the names they have in its address. */
const sections = [
  ["output-against-what-was-expected", "Output"],
  ["score", "Score"],
  ["vital-signs", "Vital signs"],
  ["modules-and-commands", "Modules and commands"],
  ["people", "People"],
  ["seats", "Seats"],
  ["value-against-price", "Value"],
  ["support", "Support"],
  ["conversations", "Conversations"],
  ["down-to-single-events", "Events"],
] as const;

function onThisPage(): Markup {
  return markup`<nav class="on-this-page" aria-label="On this page">${sections.map(([id, name]) => markup`<a href="#${id}">${name}</a>`)}</nav>`;
}

/** What the score of a customer is made of, and how it stands beside others, readable without JavaScript. */
export function accountScoreFragment(file: AccountFile, site: Site): Markup {
  const links = linksAt(1);
  return markup`${scoreSections(file, site, links)}
${accountBeside(file, site, links)}`;
}
