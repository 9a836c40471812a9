import type { ReasonTalk } from "@vitals/metrics";
import { accountLink, isolated } from "../../src/components/account-name.js";
import { dateWords } from "../../src/components/date-words.js";
import type { Links } from "../../src/components/links.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { reasonWords } from "../../src/components/reason-words.js";
import type { Book } from "./book.ts";
import type { FeatureNames } from "./feature-names.ts";

/** A conversation with what was said in it. */
export interface VoiceTalk extends ReasonTalk {
  readonly answer: string | null;
}

/** Reasons that the people who build the product can do something about. */
const aboutProduct = ["defect", "usability", "missing-feature"];
const shown = 30;
const year = 52 * 7 * 86_400_000;

/** What customers said about the product in the last year, by feature, the newest first. */
export function quotes(
  talks: readonly VoiceTalk[],
  book: Book,
  { links, end, nameOf }: { links: Links; end: number; nameOf: FeatureNames },
): Markup {
  const told = talks
    .filter(
      ({ reason, answer, occurred_at: at }) =>
        answer !== null && at >= end - year && aboutProduct.includes(reason ?? ""),
    )
    .sort((a, b) => b.occurred_at - a.occurred_at || (a.account_id < b.account_id ? -1 : 1))
    .slice(0, shown);
  if (told.length === 0)
    return markup`<p>No conversation of the last year names a defect, a matter of usability or a missing feature.</p>`;
  const features = new Map<string | null, VoiceTalk[]>();
  for (const talk of told) {
    features.set(talk.feature, [...(features.get(talk.feature) ?? []), talk]);
  }
  return markup`${[...features].map(
    ([feature, said]) =>
      markup`<h3>${feature === null ? "No feature named" : nameOf(feature)}</h3><ol class="contacts">${said.map((talk) => quote(talk, book, links))}</ol>`,
  )}`;
}

function quote({ account_id: id, occurred_at: at, reason, answer }: VoiceTalk, { byId }: Book, links: Links): Markup {
  const account = byId.get(id);
  return markup`<li><p class="talk-kind">${account ? accountLink(account, links) : isolated(id)} · ${dateWords(
    Math.floor(at / 86_400_000),
  )} · ${isolated(reasonWords(reason ?? ""), 60)}</p><p>${isolated(answer ?? "", 1200)}</p></li>`;
}
