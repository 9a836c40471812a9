import { lineShares } from "@vitals/charts";
import { type Cohort, expectedDays } from "@vitals/metrics";
import { drawnFigure } from "../../src/components/drawn-figure.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup, nothing } from "../../src/components/markup.js";
import { percent } from "../../src/components/number-words.js";
import { quarterShort, quarterWords } from "../../src/components/quarter-words.js";
import { drawnSvg } from "./drawn-svg.ts";

/** A share of fewer newcomers than this is a matter of one or two of them. */
const fewestNewcomers = 10;
/** The newest quarter is held against those of the year before it. */
const yearDays = 366;
const ticks = [0, 14, expectedDays, 56, 91];

/**
 * How soon the newcomers of each quarter made something: the newest quarter strong, the year before it in grey; nothing
 * where no quarter has enough of them.
 */
export async function cohortDrawing(
  cohorts: readonly Cohort[],
  { who, through }: { who: string; through: number },
): Promise<Markup> {
  const telling = tellingCohorts(cohorts, through);
  const newest = telling.at(-1);
  if (!newest) return nothing;
  const drawn = telling.filter(({ from }) => from >= newest.from - yearDays);
  const svg = (width: number) =>
    drawnSvg(
      lineShares(
        drawn.map((cohort) => ({
          label: `${percent(cohort.days.at(-1)?.share)} ${quarterShort(cohort.from)}`,
          isMain: cohort === newest,
          points: cohort.days.map(({ days, share }) => ({ at: days, share })),
        })),
        {
          ...{ width, ticks, unit: "days since they began" },
          mark: { at: expectedDays, label: `expected by day ${expectedDays}` },
          below: { label: "waiting", counts: waitingIn(newest) },
        },
      ),
    );
  const [wide, narrow] = await Promise.all([svg(512), svg(328)]);
  return drawnFigure({
    title: `Share of new ${who} that have made something.`,
    says: says(drawn, newest),
    ...{ wide, narrow },
    table: listingTable(
      [...drawn].reverse(),
      [
        { title: "Began in", cell: ({ from }) => quarterWords(from) },
        ...ticks.map((day) => ({
          title: day === 0 ? "Same day" : `By day ${day}`,
          cell: ({ days }: Cohort) => percent(days[day]?.share),
          numeric: true,
        })),
      ],
      { label: `Share of new ${who} that have made something, by quarter` },
    ),
  });
}

/**
 * Quarters with enough newcomers for a share, that have been there long enough; none where the newest of them is more
 * than a year old, because it says nothing of how newcomers do today.
 *
 * @param through - last day of the report week
 */
export function tellingCohorts(cohorts: readonly Cohort[], through: number): Cohort[] {
  const telling = cohorts.filter(
    ({ newcomers, withinExpected }) => newcomers >= fewestNewcomers && withinExpected !== null,
  );
  return (telling.at(-1)?.from ?? Number.NEGATIVE_INFINITY) > through - yearDays ? telling : [];
}

function says(drawn: readonly Cohort[], newest: Cohort): Markup {
  const before = drawn.at(-2);
  const against = before
    ? `, against ${percent(before.withinExpected)} of those of the ${quarterWords(before.from)}`
    : "";
  const grey = before ? " Earlier quarters are grey;" : "";
  return markup`Of the ${newest.newcomers.toLocaleString("en")} who began in the ${quarterWords(newest.from)}, ${percent(newest.withinExpected)} had by day ${expectedDays}${against}.${grey} ${grey ? "below" : "Below"} the days stands how many of the newest still waited.`;
}

function waitingIn({ days }: Cohort) {
  return ticks.flatMap((at) => {
    const day = days[at];
    return day ? [{ at, count: day.waiting }] : [];
  });
}
