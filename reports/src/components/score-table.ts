import type { AccountScore, ComponentNow, ScoreMove, ScoreNow } from "./account-score.js";
import { defined } from "./defined.js";
import type { Links } from "./links.js";
import { listingTable } from "./listing-table.js";
import { type Fill, type Markup, markup, nothing } from "./markup.js";
import { percent } from "./number-words.js";
import { changeWords, inTenths, roundedParts, tenthsWords } from "./rounded-parts.js";
import { componentValue } from "./score-value.js";
import type { ComponentName, Site } from "./site-file.js";

/** A line of the table: every cell as it is printed. */
interface ScoreLine {
  readonly what: Fill;
  readonly today?: Fill;
  readonly healthier?: Fill;
  readonly weight?: Fill;
  readonly points?: Fill;
  /** Changes by span in weeks, in tenths. */
  readonly moved: readonly number[];
}

/** What a score is made of: each component, the lines that move a score beside them, and the sums, exact as printed. */
export function scoreTable({ now, moves }: AccountScore, { score: names }: Site, links: Links): Markup {
  if (!now) return nothing;
  const nameOf = new Map(names.components.map((name) => [name.id, name]));
  const shown = now.components.flatMap((component) => {
    const name = nameOf.get(component.id);
    return name ? [{ component, name }] : [];
  });
  const ids = shown.map(({ component }) => component.id);
  const changes = moves.map((move) => changesOf(move, now, ids));
  const points = roundedParts(
    shown.map(({ component }) => component.points ?? 0),
    inTenths(now.score),
  );
  const lines: ScoreLine[] = shown.map(({ component, name }, i) => ({
    ...componentLine(component, name, { now, points: points[i] as number, links }),
    moved: changes.map((change) => change[i] as number),
  }));
  const beside = ["A new comparison", "Other weights or components"].map((what, i) => ({
    what,
    moved: changes.map((change) => change[ids.length + i] as number),
  }));
  const sum: ScoreLine = {
    what: markup`<strong>Score</strong>`,
    weight: "100",
    points: markup`<strong>${tenthsWords(inTenths(now.score))}</strong>`,
    moved: moves.map((move) => inTenths(now.score) - inTenths(move.before)),
  };
  const all = [...lines, ...beside.filter(({ moved }) => moved.some((tenths) => tenths !== 0)), sum];
  return listingTable(all, columns(moves), { label: "What the score is made of", look: "score-parts" });
}

/** Changes as printed, in tenths: of each component, of the comparison, of weights; they add up to that of the score. */
export function changesOf(move: ScoreMove, now: ScoreNow, ids: readonly string[]): number[] {
  const byId = new Map(move.components.map(({ id, points }) => [id, points]));
  const parts = [...ids.map((id) => byId.get(id) ?? 0), move.reference, move.weights];
  return roundedParts(parts, inTenths(now.score) - inTenths(move.before));
}

function componentLine(
  { id, value, weight, points }: ComponentNow,
  name: ComponentName,
  { now, points: tenths, links }: { now: ScoreNow; points: number; links: Links },
): Omit<ScoreLine, "moved"> {
  const today = points === null ? "cannot be said" : componentValue(value, name);
  const what = markup`${defined(`score-${id}`, name.title, links)}<span class="row-under on-phone">${today}</span>`;
  if (points === null) return { what, today, weight: markup`${weight}, spread over the others`, points: "–" };
  const most = weight / now.coverage / total(now);
  return {
    what,
    today,
    healthier: percent(points / (100 * most)),
    weight: tenthsWords(inTenths(100 * most)).replace(/\.0$/, ""),
    points: tenthsWords(tenths),
  };
}

/** All weight, that of missing components too. */
function total({ components }: ScoreNow): number {
  return components.reduce((sum, { weight }) => sum + weight, 0);
}

function columns(moves: readonly ScoreMove[]) {
  const cell = (name: "today" | "healthier" | "weight" | "points") => (line: ScoreLine) => line[name] ?? "";
  return [
    { title: "Component", cell: ({ what }: ScoreLine) => what },
    { title: "Today", cell: cell("today") },
    { title: "Healthier than", cell: cell("healthier"), numeric: true },
    { title: "Weight", cell: cell("weight"), numeric: true },
    { title: "Points", cell: cell("points"), numeric: true },
    ...moves.map(({ weeks }, i) => ({
      title: weeks === 1 ? "Last week" : "Four weeks",
      cell: ({ moved }: ScoreLine) => changeWords(moved[i] as number),
      numeric: true,
      group: "Changed over",
    })),
  ];
}
