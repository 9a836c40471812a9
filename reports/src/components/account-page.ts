import type { AccountFile } from "./account-file.js";
import { closedStatements } from "./account-said.js";
import { valueSection } from "./account-value.js";
import { answerAddress, answerCommand } from "./answer-link.js";
import { contactList, outcomeWords, surveyWords } from "./contact-list.js";
import type { Links } from "./links.js";
import { type Markup, markup, nothing } from "./markup.js";
import { alarmStarts, alarmStretches, outputKey, outputWords } from "./output-words.js";
import type { Site } from "./site-file.js";
import { snippet } from "./snippet.js";
import { vitalSigns } from "./vital-signs.js";

export { drawInto, drawn } from "./drawn.js";
export { linksAt } from "./links.js";
export { moduleStrips } from "./module-strips.js";
export { outputRows, outputTable } from "./output-words.js";
export { peopleList } from "./people-list.js";
export { recentEvents } from "./recent-events.js";
export { seatAnswer, seatChanges, seatNames, seatRows, seatTable } from "./seats-words.js";
export { show } from "./show.js";
export { supportTable } from "./support-table.js";
export { vitalSignCards, vitalTable } from "./vital-signs.js";

/** Below this width two years of weeks cannot be told apart. */
const widthOfTwoYears = 480;

/** The sentence above the picture of output, and the key to its marks. */
export function outputAnswer(file: AccountFile, site: Site): Markup {
  return markup`<p>${outputWords(file, site.outputNoun)}</p>${outputKey(file)}`;
}

/**
 * The score's weeks as chart rows, oldest first, from the first week with a score; a narrow picture holds one year.
 *
 * @param width - of the picture in pixels
 */
export function scoreRows({ score, lastWeek }: Pick<AccountFile, "score" | "lastWeek">, width: number) {
  const { weeks, yellowFrom, greenFrom } = score;
  const rows = weeks.map((value, i) => ({
    week: (lastWeek ?? 0) - 7 * (weeks.length - 1 - i),
    value,
    low: yellowFrom[i] ?? null,
    high: greenFrom[i] ?? null,
  }));
  const known = rows.slice(
    Math.max(
      0,
      rows.findIndex(({ value }) => value !== null),
    ),
  );
  return width < widthOfTwoYears ? known.slice(-52) : known;
}

/** What begins at the two lines of the picture. */
export function cutNames({ yellowFrom, greenFrom }: Pick<AccountFile["score"], "yellowFrom" | "greenFrom">) {
  return { low: `yellow from ${whole(yellowFrom.at(-1))}`, high: `green from ${whole(greenFrom.at(-1))}` };
}

function whole(cut: number | null | undefined): string {
  return cut === null || cut === undefined ? "–" : String(Math.round(cut));
}

/** Weeks in the line of a vital sign, the same for all, so that a week stands at the same place in each. */
const weeksDrawn = 52;

/** What is marked in the picture of output. */
export function outputMarks(file: AccountFile, site: Site, width: number) {
  return {
    width,
    height: 260,
    lulls: file.lulls,
    alarms: alarmStretches(file.alarms),
    starts: alarmStarts(file.alarms, site.rules),
    talks: file.talks.map((talk) => ({ on: Math.floor(talk.at / 86_400_000) })),
  };
}

/** The cards' empty places with the rows of the lines to draw in them. */
export function vitalSignLines(cards: HTMLElement, file: AccountFile, site: Site) {
  return vitalSigns(site).flatMap((signal) => {
    const element = cards.querySelector<HTMLElement>(`[data-signal="${signal.id}"] .vital-line`);
    const values = file.signals[signal.id]?.values ?? [];
    if (!element || !values.some((value) => value !== null)) return [];
    const rows = Array.from({ length: weeksDrawn }, (_, i) => ({
      week: (file.lastWeek ?? 0) - 7 * (weeksDrawn - 1 - i),
      value: values[values.length - weeksDrawn + i] ?? null,
    }));
    return [
      {
        element,
        rows,
        options: { band: file.benchmarks[signal.id] ?? null, top: signal.format.style === "percent" ? 1 : 0 },
      },
    ];
  });
}

/** What it made of value, by feature and against its price. */
export function valueAnswer(file: AccountFile, site: Site, links: Links): Markup {
  return valueSection(file.value, { links, currency: site.currency, status: file.account.status });
}

/** Conversations, survey answers beside them, and the contract so far. */
export function contacts(file: AccountFile, site: Site): Markup {
  const asked = { account_id: file.account.account_id, alarm_id: null };
  const address = answerAddress(site.links.answer, asked);
  return markup`${outcomeWords(file.outcomes)}${surveyWords(file.surveys)}${contactList(file)}${
    address
      ? markup`<p><a href="${address}" rel="external">Write down a conversation</a></p>`
      : markup`<p class="fine-print">Write one down in the repository: <code>${answerCommand(asked)}</code></p>`
  }${seasonProposals(file.seasons)}`;
}

/** Calendar entries that answers of this customer propose, ready to paste. */
function seasonProposals(lines: readonly string[]): Markup {
  if (lines.length === 0) return nothing;
  return markup`<p>An answer named a season. If it comes back each year, set the days right and put this among the <code>lulls</code> of <code>vitals.config.ts</code>:</p>${snippet(lines, "Calendar entry")}`;
}

/** Statements that have closed. */
export function saidBefore(file: AccountFile, site: Site, links: Links): Markup {
  const titleOf = (kind: string) => site.rules[kind] ?? kind;
  return closedStatements(file.alarms, { links, lastWeek: file.lastWeek ?? 0, titleOf });
}

/** Opens the person the address names (`#user=<slug>`), now and when the address changes. */
export function openFromAddress(people: HTMLElement): HTMLElement {
  const open = () => {
    const person = people.querySelector(`#${CSS.escape(decodeURIComponent(location.hash.slice(1)) || "none")}`);
    if (!(person instanceof HTMLDetailsElement)) return;
    for (let fold: Element | null | undefined = person; fold; fold = fold.parentElement?.closest("details")) {
      (fold as HTMLDetailsElement).open = true;
    }
    requestAnimationFrame(() => person.scrollIntoView({ block: "center" }));
  };
  addEventListener("hashchange", open);
  open();
  return people;
}
