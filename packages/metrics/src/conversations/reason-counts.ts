/** A conversation as far as reasons are counted; wall time in ms. */
export interface ReasonTalk {
  readonly account_id: string;
  readonly occurred_at: number;
  readonly reason: string | null;
  readonly feature: string | null;
}

/** How often a reason was learned. */
export interface ReasonCount {
  readonly reason: string;
  /** Conversations that name it. */
  readonly talks: number;
  readonly customers: number;
  /** Features it was about and how often, the most frequent first. */
  readonly features: readonly { readonly feature: string; readonly talks: number }[];
  readonly lastAt: number;
}

const year = 52 * 7 * 86_400_000;

/**
 * Reasons learned in conversations over the last 52 weeks, the most frequent first.
 *
 * @param end - end of the report week, in ms; conversations of the week that is going on count too
 */
export function reasonCounts(talks: readonly ReasonTalk[], end: number): ReasonCount[] {
  const byReason = new Map<string, ReasonTalk[]>();
  for (const talk of talks) {
    if (talk.reason === null || talk.occurred_at < end - year) continue;
    byReason.set(talk.reason, [...(byReason.get(talk.reason) ?? []), talk]);
  }
  return [...byReason]
    .map(([reason, told]) => ({
      reason,
      talks: told.length,
      customers: new Set(told.map(({ account_id }) => account_id)).size,
      features: featuresOf(told),
      lastAt: Math.max(...told.map(({ occurred_at }) => occurred_at)),
    }))
    .sort((a, b) => b.talks - a.talks || (a.reason < b.reason ? -1 : 1));
}

function featuresOf(talks: readonly ReasonTalk[]): { feature: string; talks: number }[] {
  const counts = new Map<string, number>();
  for (const { feature } of talks) if (feature !== null) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return [...counts]
    .map(([feature, times]) => ({ feature, talks: times }))
    .sort((a, b) => b.talks - a.talks || (a.feature < b.feature ? -1 : 1));
}
