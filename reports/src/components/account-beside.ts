import type { AccountBenchmark } from "./account-benchmark.js";
import type { AccountFile, AccountRow } from "./account-file.js";
import { isolated } from "./account-name.js";
import { isOfItsAge, rangeCounts, rangeWords } from "./benchmark-words.js";
import { plural } from "./date-words.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { scrolledTable } from "./listing-table.js";
import { type Fill, type Markup, markup, nothing } from "./markup.js";
import { countWords } from "./number-words.js";
import { signalValue } from "./signal-value.js";
import type { SignalName, Site } from "./site-file.js";

/** How many signals are named as furthest behind. */
const named = 3;

const ageWords: Readonly<Record<NonNullable<AccountRow["age_band"]>, string>> = {
  "first-quarter": "in their first quarter",
  "first-year": "in the rest of their first year",
  "second-year": "in their second year",
  later: "after their second year",
};

const sideWords = { worse: "behind", within: "within", better: "ahead" } as const;

interface Compared {
  readonly signal: SignalName;
  readonly range: AccountBenchmark;
  readonly standing: NonNullable<AccountBenchmark["standing"]>;
  readonly value: number | null;
}

type BesideFile = Pick<AccountFile, "account" | "benchmarks" | "signals">;

/** What customers that renewed and grew had at this age, and where this customer stands; nothing for who is none. */
export function accountBeside(file: BesideFile, site: Site, links: Links): Markup {
  const compared = comparedSignals(file, site);
  if (file.account.status !== "customer") return nothing;
  const text = compared.length === 0 ? nothingToCompare(file) : comparison(file, compared, links);
  return markup`<h2>Beside customers that renewed and grew</h2>${text}`;
}

function nothingToCompare({ benchmarks }: BesideFile): Markup {
  const isLearned = Object.values(benchmarks).some(({ kind }) => kind === "renewed-and-grew");
  return isLearned
    ? markup`<p>No signal of this customer that has a good side can be compared this week.</p>`
    : markup`<p>Nothing says what good looks like: too few customers are on record as renewed and grown, or that record was itself made from usage. The ranges beside the vital signs are those of today's customers: what is usual, not what is good.</p>`;
}

function comparison(file: BesideFile, compared: readonly Compared[], links: Links): Markup {
  const ofAge = compared.filter((each) => isJudged(each, file));
  return markup`<p>${file.account.weeks_since_output === null ? notYet : ofAge.length === 0 ? tooYoung(file, compared) : standingSentence(file, ofAge, links)}</p>${table(file, compared, links)}
<p class="fine-print">The range is the middle half of what those customers had in the year before they renewed and grew; one
just like them would be behind in up to a quarter of the signals. They
may have been larger or better suited to begin with: catching up with a number does not by itself make a customer grow.</p>`;
}

function standingSentence({ account }: BesideFile, compared: readonly Compared[], links: Links): Markup {
  const behind = compared.filter(({ standing }) => standing.side === "worse");
  const ahead = compared.filter(({ standing }) => standing.side === "better").length;
  const widest = widestOf(compared);
  const said = markup`Against ${whom(account)} (${rangeCounts(widest)}), this one is behind their middle half in ${countOf(behind.length)} of ${plural(compared.length, "signal")}, ahead in ${countOf(ahead)}.`;
  if (behind.length === 0) return said;
  const ranked = behind.filter(({ standing }) => standing.distance !== null);
  if (ranked.length === 0) return said;
  const furthest = ranked
    .slice(0, named)
    .map(
      (each, i): Fill =>
        markup`${i > 0 ? ", " : ""}${defined(each.signal.id, each.signal.title.toLowerCase(), links)} ${signalValue(each.value, each.signal)} (theirs ${rangeWords(each.range, each.signal)})`,
    );
  return markup`${said} Furthest behind: ${furthest}.`;
}

const notYet =
  "This customer has produced nothing yet, so it has no age to be compared at, and is not judged by the ranges below.";

/** Whether a customer may be compared with a range: it has produced, and the range rests on enough customers of its age. */
function isJudged({ range }: Compared, { account }: BesideFile): boolean {
  return account.weeks_since_output !== null && isOfItsAge(range);
}

function countOf(signals: number): string {
  return signals === 0 ? "none" : countWords(signals);
}

function tooYoung({ account }: BesideFile, compared: readonly Compared[]): Markup {
  const { accountsOfAge } = widestOf(compared);
  return markup`Only ${plural(accountsOfAge ?? 0, "customer")} on record as renewed and grown ${accountsOfAge === 1 ? "was" : "were"} seen ${account.age_band ? ageWords[account.age_band].replace("their", "a") : "at this age"}, so the ranges below are mostly those of other ages and this customer is not judged by them.`;
}

/** Customers of a segment at an age. */
function whom({ segment, age_band }: AccountRow): Markup {
  const of = segment === null ? markup`customers` : markup`customers of ${isolated(segment)}`;
  return markup`${of} that renewed and grew${age_band ? `, ${ageWords[age_band]}` : ""}`;
}

function widestOf(compared: readonly Compared[]): AccountBenchmark {
  return compared
    .map(({ range }) => range)
    .reduce((most, range) =>
      (range.accountsOfAge ?? range.accountsInAll) > (most.accountsOfAge ?? most.accountsInAll) ? range : most,
    );
}

function table(file: BesideFile, compared: readonly Compared[], links: Links): Markup {
  return markup`<details class="as-table"><summary>All ${plural(compared.length, "signal")} that have a good side</summary>${scrolledTable(
    "Signals beside customers that renewed and grew",
    markup`<thead><tr><th scope="col">Signal</th><th scope="col" class="num">This one</th><th scope="col">Theirs</th><th scope="col">Stands</th><th scope="col">Rests on</th></tr></thead><tbody>${compared.map(
      (each) => {
        const { signal, range, standing, value } = each;
        return markup`<tr><th scope="row">${defined(signal.id, signal.title, links)}</th><td class="num">${signalValue(value, signal)}</td><td>${rangeWords(range, signal)}</td><td>${isJudged(each, file) ? sideWords[standing.side] : "not judged"}</td><td>${rangeCounts(range)}</td></tr>`;
      },
    )}</tbody>`,
    { isTall: true },
  )}</details>`;
}

/** Signals of a customer that can be compared with those that renewed and grew, furthest behind first. */
function comparedSignals({ benchmarks, signals }: BesideFile, site: Site): Compared[] {
  const found = site.signals.flatMap((signal): Compared[] => {
    const range = benchmarks[signal.id];
    return range?.standing
      ? [{ signal, range, standing: range.standing, value: signals[signal.id]?.values.at(-1) ?? null }]
      : [];
  });
  // What has no distance stands on its side of the middle, next to what is within.
  const rank = ({ standing: { side, distance } }: Compared) =>
    (side === "worse" ? 1 : -1) * (distance ?? Number.MIN_VALUE);
  return found.sort((a, b) => rank(b) - rank(a));
}
