import type { ExplainedComponent, ExplainedScore } from "@vitals/metrics";
import { aligned } from "./aligned.ts";
import { likelihoodText } from "./likelihood-text.ts";

/** The arithmetic of a score as lines: every number that goes into it, and how they follow from each other. */
export function scoreText({ likelihood, ...explained }: ExplainedScore): string[] {
  const { score, reference, band, components } = explained;
  if (reference === null) return [`none: ${band}`];
  const compared = `Compared with ${reference.rows.toLocaleString("en")} weeks of customers, frozen in the week of ${reference.week}.`;
  const rows = aligned([
    ["component", "x", "scale", "on it", "middle", "dev.", "z", "share", "before", "smoothed", "weight", "points"],
    ...components.map(componentRow),
  ]);
  if (score === null) return [`none: ${band}`, compared, ...rows];
  return [
    ...rows,
    "",
    ...howItFollows(explained, score),
    compared,
    ...cutLines(explained, score),
    ...likelihoodText(likelihood),
  ];
}

function componentRow({ title, format, scale, weight, ...numbers }: ExplainedComponent): string[] {
  const { raw, scaled, middle, deviation, z, share, before, smoothed, points } = numbers;
  const decimals = format.style === "percent" ? 3 : Math.max(format.decimals, 2);
  return [
    title,
    raw === null ? "unknown" : fixed(raw, Number.isInteger(raw) ? 0 : decimals),
    scale,
    ...[scaled, middle, deviation, z, share, before, smoothed].map((each) => fixed(each, 3)),
    fixed(weight, Number.isInteger(weight) ? 0 : 2),
    fixed(points, 2),
  ];
}

/** The rules that lead from each column to the next, and the sum. */
function howItFollows(
  { components, rawScore, coverage, model }: Omit<ExplainedScore, "likelihood">,
  score: number,
): string[] {
  const present = components.reduce((sum, { weight, points }) => sum + (points === null ? 0 : weight), 0);
  const all = components.reduce((sum, { weight }) => sum + weight, 0);
  const sum = components.flatMap(({ points }) => (points === null ? [] : [points.toFixed(2)])).join(" + ");
  return [
    "z = (on it - middle) / dev., the other way round where low is good, at most 3 either way",
    "share = the part of a normal curve below z: healthier than that share of customers",
    "smoothed = half the share and half of what it was in the score before; the share alone where there is none",
    `points = 100 x weight x smoothed / ${present}`,
    `Score = ${sum} = ${score.toFixed(2)}; ${(rawScore ?? score).toFixed(2)} before smoothing.`,
    `Weights: ${model === "everybody" ? "those for everybody" : `the model "${model}"`}; ${present} of ${all} can be said, coverage ${Math.round(100 * (coverage ?? 0))} %.`,
    ...(present < all
      ? [`With all that is missing at its worst ${low(score, coverage)}, at its best ${high(score, coverage)}.`]
      : []),
  ];
}

function cutLines({ reference, since, band }: Omit<ExplainedScore, "likelihood">, score: number): string[] {
  const { red, yellow } = reference?.cuts ?? { red: Number.NaN, yellow: Number.NaN };
  const moved = since ? [`The score before, in the week of ${since.week}, was ${since.score.toFixed(2)}.`] : [];
  const place = score < red ? "below both" : score < yellow ? "between them" : "above both";
  return [
    ...moved,
    `Cuts: red below ${red.toFixed(2)}, yellow below ${yellow.toFixed(2)}; ${score.toFixed(2)} is ${place}.`,
    `Band: ${band}.`,
  ];
}

function low(score: number, coverage: number | null): string {
  return (score * (coverage ?? 1)).toFixed(1);
}

function high(score: number, coverage: number | null): string {
  return (score * (coverage ?? 1) + 100 * (1 - (coverage ?? 1))).toFixed(1);
}

function fixed(value: number | null, decimals: number): string {
  return value === null ? "-" : value.toFixed(decimals);
}
