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

/** The head of a customer's page, readable without JavaScript: its name, the answer, what was said, the facts, the score. */
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
${scoreSections(file, site, links)}
${accountBeside(file, site, links)}`;
}
