import { mondayOf } from "@vitals/tables";
import type { Columns } from "../columns.ts";
import type { GateThen } from "./likelihood/gate-history.ts";
import { gateWords } from "./likelihood/gate-words.ts";

/** Fills the `gates` table: what was allowed to be said of the likelihood at every fit, and why. */
export function gatesTable(gates: readonly GateThen[]): Columns {
  const words = gates.map(gateWords);
  const of = <T>(pick: (gate: GateThen) => T) => gates.map(pick);
  return {
    week: of(({ week }) => mondayOf(week)),
    state: of(({ state }) => state),
    says: words.map(({ says }) => says),
    needs: words.map(({ needs }) => (needs.length > 0 ? needs.join("; ") : null)),
    churned: of(({ churned }) => churned),
    retained: of(({ retained }) => retained),
    ranking: of(({ ranking }) => ranking),
    ranking_error: of(({ rankingError }) => rankingError),
    gain: of(({ gain }) => gain),
    gain_error: of(({ gainError }) => gainError),
    slope: of(({ calibration }) => calibration?.slope ?? null),
  };
}
