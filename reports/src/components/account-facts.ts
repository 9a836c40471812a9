import type { AccountFile } from "./account-file.js";
import { accountMoney } from "./account-money.js";
import { isolated } from "./account-name.js";
import { bandLabel } from "./band-mark.js";
import { dateWords, shortDate, spanWords, weekWords } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { ratingLine } from "./manager-rating.js";
import { type Fill, type Markup, markup } from "./markup.js";
import { percent } from "./number-words.js";
import { scoreLine } from "./score-words.js";

/** The few facts beside a customer's name: band and reason, money, renewal, owner, coverage. */
export function accountFacts(
  file: Pick<AccountFile, "account" | "contract" | "lastWeek" | "score">,
  options: { links: Links; currency: string },
): Markup {
  const { account, contract, lastWeek } = file;
  const { links, currency } = options;
  const through = (lastWeek ?? 0) + 6;
  const facts: [Fill, Fill][] = [
    [
      defined("band", "Band", links),
      markup`${bandLabel(account.band)}${account.band_since === null ? "" : ` since the ${weekWords(account.band_since)}`}: ${isolated(account.band_reason, 200)}`,
    ],
    [defined("score", "Score", links), scoreLine(file, links)],
    ...(account.manager_rating === null ? [] : [["Manager's rating", ratingLine(account)] as [Fill, Fill]]),
    ["Pays", accountMoney(account, currency)],
    ["Renews", renewal(account.renews_on, through)],
    ["Owner", account.owner ? isolated(account.owner) : "nobody named"],
    ["Segment", account.segment ? isolated(account.segment) : "not known"],
    [defined("table-portfolio", "Coverage", links), markup`${percent(account.coverage)} of the signals can be said`],
  ];
  if (account.plan) facts.push(["Plan", isolated(account.plan)]);
  if (contract.startedOn !== null) facts.push(["Customer since", dateWords(contract.startedOn)]);
  if (contract.parent) facts.push(["Belongs to", isolated(contract.parent)]);
  if (contract.aliases.length > 0) facts.push(["Also known as", isolated(contract.aliases.join(", "), 200)]);
  if (!contract.listed) facts.push(["Note", "The list of accounts does not name it; only its events do."]);
  return markup`<dl class="facts">${facts.map(([term, value]) => markup`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function renewal(renewsOn: number | null, through: number): string {
  if (renewsOn === null) return "not known";
  const days = renewsOn - through;
  return days > 0
    ? `${dateWords(renewsOn)}, in ${spanWords(days)}`
    : `was due on ${shortDate(renewsOn)}, ${spanWords(days)} ago`;
}
