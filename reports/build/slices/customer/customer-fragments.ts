import type { AccountFile } from "../../../src/components/account-file.js";
import { isolated } from "../../../src/components/account-name.js";
import { accountSentence } from "../../../src/components/account-sentence.js";
import { dateWords, weekdayWords } from "../../../src/components/date-words.js";
import { type Markup, markup, nothing } from "../../../src/components/markup.js";

/** The parts of a customer's own page that are readable without JavaScript. */
export function customerFragments(
  { account, contract, lastWeek }: Pick<AccountFile, "account" | "contract" | "lastWeek">,
  { outputNoun, asOf }: { outputNoun: string; asOf: string | undefined },
): Record<string, Markup> {
  const facts = [
    ["Your contact", account.owner],
    ["Plan", account.plan],
    ["With us since", contract.startedOn === null ? null : dateWords(contract.startedOn)],
  ].filter((fact): fact is [string, string] => fact[1] !== null);
  return {
    "customer/head": markup`<h1 class="name">${isolated(account.name)}</h1>
<p class="lede">${sentence(account, outputNoun)}</p>
${lastWeek === null ? nothing : markup`<p class="through">Data through ${weekdayWords(lastWeek + 6)}.</p>`}
<dl class="facts">${facts.map(([term, value]) => markup`<div><dt>${term}</dt><dd>${isolated(value)}</dd></div>`)}</dl>`,
    "customer/foot": markup`<p class="fine-print">This report counts what was made with the product, from its records${asOf ? ` up to ${dateWords(Date.parse(asOf) / 86_400_000)}` : ""}. It holds
your organisation alone. Numbers open a conversation and do not replace it: ask your contact about anything that looks wrong.</p>`,
  };
}

/** Whether a contract ended is for the contract to say. */
function sentence(account: AccountFile["account"], outputNoun: string): string {
  return accountSentence(account.status === "former" ? { ...account, status: "customer" } : account, { outputNoun });
}
