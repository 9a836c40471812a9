/** Where a customer stands with a command it ever used. */
export type FeatureStanding = "new" | "using" | "quiet" | "stopped" | "tried";

/** What each standing means, as pages print it. */
export const standingWords: Record<FeatureStanding, string> = {
  new: "used in the last four weeks, for the first time within 13 weeks",
  using: "used in the last four weeks, and before",
  quiet: "used within eight weeks, but not in the last four",
  stopped: "used in four or more of the 26 weeks before, and not for eight weeks now",
  tried: "used a few times only, or long ago",
};

/**
 * Where a customer stands with a command.
 *
 * @param mondays - Mondays of the weeks with a use, ascending, at least one, none after the report week
 * @param lastWeek - Monday of the report week
 */
export function featureStanding(mondays: readonly number[], lastWeek: number): FeatureStanding {
  const weeksAgo = (monday: number) => Math.round((lastWeek - monday) / 7);
  const sinceUse = weeksAgo(mondays.at(-1) as number);
  if (sinceUse < 4) return weeksAgo(mondays[0] as number) < 13 ? "new" : "using";
  if (sinceUse < 8) return "quiet";
  const before = mondays.filter((monday) => weeksAgo(monday) >= 8 && weeksAgo(monday) < 34).length;
  return before >= 4 ? "stopped" : "tried";
}
