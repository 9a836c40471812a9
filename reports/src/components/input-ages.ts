import { isolated } from "./account-name.js";
import type { InputCounts } from "./accounting-table.js";
import { plural, shortDate, spanWords } from "./date-words.js";
import { scrolledTable } from "./listing-table.js";
import { type Markup, markup, nothing } from "./markup.js";

const msPerDay = 86_400_000;

/** Where each input comes from, which days it covers, how old it is, and what the source has that nothing uses. */
export function inputAges(inputs: readonly InputCounts[]): Markup {
  const present = inputs.filter((input) => input.status !== "absent");
  if (present.length === 0) return nothing;
  return scrolledTable(
    "Age of every input",
    markup`<thead><tr><th scope="col">Input</th><th scope="col">Covers</th><th scope="col">Age at the end of the report week</th><th scope="col">From</th><th scope="col">Columns</th></tr></thead><tbody>${present.map(
      (input) =>
        markup`<tr><th scope="row">${input.input}</th><td class="nowrap">${period(input)}</td><td>${age(input.age_days)}</td><td>${
          input.source ? isolated(withoutFolders(input.source), 120) : "–"
        } <span class="quiet">${plural(input.files, "file")}</span></td><td>${columns("has none for", input.missing_columns)}${columns("nothing uses", input.unknown_columns)}</td></tr>`,
    )}</tbody>`,
    { look: "wordy" },
  );
}

/** The report is read by people to whom the folders of the machine that built it say nothing: absolute paths lose them. */
function withoutFolders(source: string): string {
  return source.replace(/(^|\s)(?:\/|[A-Za-z]:[\\/])(?:[^\s;]*[\\/])?(?=[^\s;]+)/g, "$1…/");
}

/** The inputs that have no source, and what they would add. */
export function absentInputs(inputs: readonly InputCounts[]): Markup {
  const absent = inputs.filter((input) => input.status === "absent").map((input) => input.input);
  if (absent.length === 0) return nothing;
  return markup`<p>Not configured, so nothing is said from ${absent.length === 1 ? "it" : "them"}: ${absent.join(", ")}. What is absent lowers coverage, never a customer's standing.</p>`;
}

function period({ first_at, last_at }: InputCounts): string {
  if (first_at === null || last_at === null) return "–";
  return `${shortDate(Math.floor(first_at / msPerDay))} to ${shortDate(Math.floor(last_at / msPerDay))}`;
}

function age(days: number | null): string {
  if (days === null) return "–";
  if (days < 0) return "newer than the report week";
  return days < 1 ? "under a day" : spanWords(days);
}

function columns(words: string, names: string | null): Markup {
  if (!names) return nothing;
  return markup`<span class="quiet">${words}</span> ${isolated(names.split("|").join(", "), 160)}<br>`;
}
