import type { Satisfaction } from "@vitals/metrics";
import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup } from "../../src/components/markup.js";
import { figure } from "../../src/components/number-words.js";
import { quarterWords } from "../../src/components/quarter-words.js";

/** A question with its answers by quarter, the newest first. */
interface Question {
  readonly title: string;
  readonly quarters: readonly Satisfaction[];
}

/** Fewer answers than this say nothing about a quarter. */
const fewest = 5;
const quartersShown = 4;

/** What customers answered when asked how satisfied they are, always with how many answered; never scored. */
export function satisfactionTable(questions: readonly Question[]): Markup {
  const asked = questions.filter(({ quarters }) => quarters.length > 0);
  if (asked.length === 0) return markup`<p>Nobody was asked, or no answer is known.</p>`;
  const rows = asked.flatMap(({ title, quarters }) =>
    quarters.slice(0, quartersShown).map((quarter) => ({ title, ...quarter })),
  );
  return listingTable(
    rows,
    [
      { title: "Question", cell: ({ title }) => title },
      { title: "Quarter", cell: ({ from }) => quarterWords(from), nowrap: true },
      { title: "Answers", cell: ({ answers }) => answers.toLocaleString("en"), numeric: true },
      { title: "Mean", cell: meanOf, numeric: true },
      { title: "Net promoters", cell: netOf, numeric: true },
    ],
    { label: "Satisfaction by quarter" },
  );
}

function meanOf({ answers, mean, max }: Satisfaction): string {
  if (answers < fewest) return "too few to say";
  return max === null ? mean.toFixed(1) : `${mean.toFixed(1)} of ${figure(max)}`;
}

function netOf({ answers, net }: Satisfaction): string {
  if (net === null) return "–";
  if (answers < fewest) return "too few to say";
  const points = Math.round(net * 100);
  return points > 0 ? `+${points}` : String(points).replace("-", "−");
}
