import { type Markup, markup } from "../../../src/components/markup.js";
import type { LedgerRecord } from "../ledger-record.ts";
import type { CardRow } from "./card-row.ts";
import { cardSection } from "./card-section.ts";
import { cardSentences } from "./card-sentences.ts";
import { ledgerSentences } from "./ledger-sentences.ts";

/** The parts of the report card that are about these customers. */
export function cardFragments(rows: readonly CardRow[], ledger: LedgerRecord | undefined): Record<string, Markup> {
  const [published, hindsight] = (["published", "hindsight"] as const).map((source) =>
    rows.filter((row) => row.source === source),
  ) as [CardRow[], CardRow[]];
  const hasRecord = published.some(({ first_week }) => first_week !== null);
  return {
    "report-card/lede": markup`<p class="lede">${lede(hasRecord ? published : hindsight, hasRecord)}</p>`,
    "report-card/published": markup`${ledgerSentences(ledger)}${cardSection(published, "as published")}`,
    "report-card/hindsight": cardSection(hindsight, "in hindsight"),
    "report-card/customers": markup`<p>${lede(hasRecord ? published : hindsight, hasRecord)}</p>`,
  };
}

/** The first sentence: from the record where there is one, else from hindsight, and says which. */
function lede(rows: readonly CardRow[], isRecord: boolean): string {
  const said = cardSentences(rows).slice(0, 2).join(" ");
  if (rows.every(({ first_week }) => first_week === null))
    return "Nobody can say yet: nothing was published, and there is no history to look back on.";
  if (isRecord) return said;
  return `It is too early to grade what was published: the record begins now. Today’s definitions, applied to the past: ${said}`;
}
