import { msPerDay } from "@vitals/tables";

/** One answer to how satisfied somebody is. */
export interface Rating {
  /** Wall time in ms. */
  readonly at: number;
  readonly score: number;
  /** Best score possible; null when unknown. */
  readonly max: number | null;
}

/** Answers of one quarter. */
export interface Satisfaction {
  /** Epoch day on which the quarter begins. */
  readonly from: number;
  readonly answers: number;
  /** Mean score. */
  readonly mean: number;
  /** The best score possible that most answers bear; null when unknown. */
  readonly max: number | null;
  /** Net promoter score: share of 9 and 10 less share of 0 to 6, -1 to 1; null off its scale of ten. */
  readonly net: number | null;
}

/**
 * Answers by quarter, the newest first, each with how many there are; context, never scored.
 *
 * Answers on another scale than most are left out, because a mean of scores out of 5 and of 10 means nothing. The net
 * promoter score is that of Reichheld, "The one number you need to grow", Harvard Business Review, December 2003.
 */
export function satisfactionByQuarter(ratings: readonly Rating[]): Satisfaction[] {
  const max = commonest(ratings.map((rating) => rating.max));
  const quarters = new Map<number, Rating[]>();
  for (const rating of ratings) {
    if (rating.max !== max) continue;
    const date = new Date(rating.at);
    const from = Date.UTC(date.getUTCFullYear(), 3 * Math.floor(date.getUTCMonth() / 3), 1) / msPerDay;
    quarters.set(from, [...(quarters.get(from) ?? []), rating]);
  }
  return [...quarters]
    .sort(([a], [b]) => b - a)
    .map(([from, answers]) => ({
      from,
      answers: answers.length,
      mean: answers.reduce((sum, { score }) => sum + score, 0) / answers.length,
      max,
      net: max === 10 ? netPromoter(answers.map(({ score }) => score)) : null,
    }));
}

function netPromoter(scores: readonly number[]): number {
  const share = (count: number) => count / scores.length;
  return share(scores.filter((score) => score >= 9).length) - share(scores.filter((score) => score <= 6).length);
}

function commonest(values: readonly (number | null)[]): number | null {
  const counts = new Map<number | null, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a ?? 0) - (b ?? 0))[0]?.[0] ?? null;
}
