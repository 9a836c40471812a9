import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** An edit that somebody makes while the preview runs. */
export interface Edit {
  /** What is edited, as the results name it. */
  readonly of: "page" | "signal" | "title" | "weight";
  readonly file: string;
  /** Path of the page that is open. */
  readonly page: string;
  /** The file's text with the edit of a round, which no round before had; throws where there is nothing to edit. */
  readonly edited: (text: string, round: number) => string;
  /** What stands on the page once it is shown. */
  readonly shown: (round: number) => RegExp;
}

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** Of the sample: half of its customers work on five days and more. */
const middleDays = 5;

/** After a number that is whole: in a page's text, words of neighbouring elements stand together without a space. */
const ends = "(?!\\d)";

/** One edit of every kind, each seen only by what follows from it: of a signal the figure it leads to, not its text. */
export function editsOf(home: string): Edit[] {
  const config = join(home, "vitals.config.ts");
  return [
    {
      of: "page",
      file: join(repository, "reports/src/how-to-read/index.md"),
      page: "how-to-read/",
      edited: (text, round) => replaced(text, "## What is measured", `## What is measured ${round}`),
      shown: (round) => new RegExp(`What is measured ${round}${ends}`),
    },
    {
      of: "signal",
      file: join(repository, "packages/metrics/src/signals/output-days.ts"),
      page: "definitions/output-days",
      edited: (text, round) =>
        replaced(text, "value: weekly.output_days,", `value: weekly.output_days.map((days) => days * ${round + 1}),`),
      shown: (round) => new RegExp(`the middle is ${middleDays * (round + 1)}\\.`),
    },
    {
      of: "title",
      file: config,
      page: "definitions/output-days",
      edited: (text, round) =>
        replaced(text, 'title: "Fieldline customer health"', `title: "Fieldline, edit ${round}"`),
      shown: (round) => new RegExp(`Fieldline, edit ${round}${ends}`),
    },
    {
      of: "weight",
      file: config,
      page: "definitions/score-output-quarter",
      edited: (text, round) =>
        replaced(text, "  alarms:", `  score: { weights: { "output-quarter": ${50 + round} } },\n  alarms:`),
      shown: (round) => new RegExp(`Weight\\s*${50 + round} of `),
    },
  ];
}

function replaced(text: string, what: string, by: string): string {
  if (!text.includes(what)) throw new Error(`nothing to edit: the file has no ${JSON.stringify(what)} any more`);
  return text.replace(what, () => by);
}
