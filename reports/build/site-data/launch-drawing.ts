import { lineShares, type ShareCurve } from "@vitals/charts";
import type { LaunchCurve } from "@vitals/metrics";
import { cut } from "../../src/components/account-name.js";
import { plural, shortDate } from "../../src/components/date-words.js";
import { drawnFigure } from "../../src/components/drawn-figure.js";
import { listingTable } from "../../src/components/listing-table.js";
import { type Markup, markup, nothing } from "../../src/components/markup.js";
import { percent } from "../../src/components/number-words.js";
import { drawnSvg } from "./drawn-svg.ts";
import type { Feature } from "./feature-book.ts";

/** Earlier launches drawn beside the one spoken of. */
const othersMost = 4;
/** A launch younger than this, in weeks, is two points and no curve. */
const fewestWeeks = 2;

/**
 * How a launch is taken up week by week, with earlier launches in grey; nothing while there is no curve to draw.
 *
 * @param features - every feature, of which the launched ones are compared with
 */
export async function launchDrawing(feature: Feature, features: readonly Feature[]): Promise<Markup> {
  const { launch, launchedOn } = feature;
  if (!launch || launchedOn === null || !isCurve(launch)) return nothing;
  const others = features
    .filter((each) => each.event !== feature.event && (each.launchedOn ?? launchedOn) < launchedOn)
    .flatMap((each) => (each.launch && isCurve(each.launch) ? [{ title: each.title, launch: each.launch }] : []))
    .slice(0, othersMost);
  const drawn = [...others, { title: feature.title, launch }];
  const longest = Math.max(...drawn.map((each) => each.launch.weeks.length - 1));
  const svg = (width: number, label: number) =>
    drawnSvg(
      lineShares(
        drawn.map((each) => curveOf(each, { longest: label, isMain: each.launch === launch })),
        { width, unit: "weeks since the launch", ticks: ticksTo(longest), below: stillToCome(launch, longest) },
      ),
    );
  const [wide, narrow] = await Promise.all([svg(512, 22), svg(328, 12)]);
  return drawnFigure({
    title: "Share of customers that have used it.",
    says: markup`${says(feature, launch)}${others.length === 0 ? nothing : " Earlier launches are grey."}`,
    ...{ wide, narrow },
    table: listingTable(
      ticksTo(longest),
      [
        { title: "Weeks since the launch", cell: (week) => week },
        ...[...drawn].reverse().map(({ title, launch: { weeks } }) => ({
          title: cut(title, 40),
          cell: (week: number) => percent(weeks[week]?.share),
          numeric: true,
        })),
        { title: "Still to come", cell: (week: number) => launch.weeks[week]?.waiting ?? "–", numeric: true },
      ],
      { label: "Share of customers that have used it, by weeks since the launch" },
    ),
  });
}

function isCurve({ weeks, taken }: LaunchCurve): boolean {
  return weeks.length > fewestWeeks && taken > 0;
}

function says({ launchedOn }: Feature, { weeks, taken, customers }: LaunchCurve): string {
  const now = weeks.at(-1);
  return `${percent(now?.share)} had ${plural(weeks.length - 1, "week")} after the launch on ${shortDate(launchedOn ?? 0)}: ${taken.toLocaleString("en")} of ${plural(customers, "customer")}; the others are counted as still to come.`;
}

function curveOf(
  { title, launch }: { title: string; launch: LaunchCurve },
  { longest, isMain }: { longest: number; isMain: boolean },
): ShareCurve {
  const points = launch.weeks.map(({ share }, at) => ({ at, share }));
  return { label: `${percent(points.at(-1)?.share)} ${cut(title, longest)}`, isMain, points };
}

function stillToCome({ weeks }: LaunchCurve, longest: number) {
  const counts = ticksTo(longest).flatMap((at) => {
    const week = weeks[at];
    return week ? [{ at, count: week.waiting }] : [];
  });
  return { label: "to come", counts };
}

/** Weeks named below the picture: each month at first, then each quarter, and the last. */
function ticksTo(longest: number): number[] {
  const named = longest <= 6 ? [0, 1, 2, 3, 4, 5] : longest <= 16 ? [0, 4, 8, 12] : [0, 13, 26, 39];
  const step = named[1] ?? 1;
  return [...named.filter((week) => week <= longest - step / 2), longest];
}
