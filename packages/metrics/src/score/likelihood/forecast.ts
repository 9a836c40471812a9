import { firstWeekOfMonth, firstWeekOfQuarter } from "../../history/first-week-of.ts";
import type { ChurnDefinition } from "../churn/churn-definition.ts";
import { longestShortWindow } from "../horizon.ts";
import type { Scores } from "../scores.ts";
import type { DatedForecasts } from "./gate-history.ts";
import { type OriginForecasts, type OriginOptions, rollingOrigin } from "./rolling-origin.ts";
import type { Snapshots } from "./snapshots.ts";

/** The week whose fit forecasts a week: what is decided within weeks is not left with the fit of a quarter. */
export function fitWeekFor({ windowWeeks }: ChurnDefinition): (week: number) => number {
  return windowWeeks <= longestShortWindow ? firstWeekOfMonth : firstWeekOfQuarter;
}

/** Forecasts churn from the score's components, by rolling origin. */
export function forecast(
  snapshots: Snapshots,
  { components }: Pick<Scores, "components">,
  churn: ChurnDefinition,
  options: Pick<OriginOptions, "priors" | "fits"> = {},
): OriginForecasts {
  const signs = components.map(({ good }) => (good === "high" ? 1 : -1));
  const weights = components.map(({ weight }) => weight);
  return rollingOrigin(snapshots, { ...churn, ...options, signs, weights, fitWeekOf: fitWeekFor(churn) });
}

/** Forecasts whose outcome is known, with the row of the history that each was made of. */
export interface KnownForecasts extends DatedForecasts {
  readonly row: Int32Array;
  /** Place of each in the forecasts. */
  readonly place: Int32Array;
}

/** Forecasts whose outcome is known by the end of a week, with what became of them. */
export function knownForecasts(snapshots: Snapshots, forecasts: OriginForecasts, lastWeek: number): KnownForecasts {
  const snapshotOf = (place: number) => forecasts.row[place] as number;
  const place = Int32Array.from(forecasts.row.keys()).filter(
    (each) => (snapshots.knownFrom[snapshotOf(each)] as number) <= lastWeek,
  );
  const those = place.map(snapshotOf);
  return {
    place,
    row: those.map((i) => snapshots.row[i] as number),
    rows: {
      accounts: snapshots.accountIds.length,
      account: those.map((i) => snapshots.account[i] as number),
      date: those.map((i) => snapshots.week[i] as number),
      churned: Uint8Array.from(those, (i) => snapshots.churned[i] as number),
    },
    knownFrom: those.map((i) => snapshots.knownFrom[i] as number),
    chance: Float64Array.from(place, (each) => forecasts.chance[each] as number),
    base: Float64Array.from(place, (each) => forecasts.base[each] as number),
  };
}
