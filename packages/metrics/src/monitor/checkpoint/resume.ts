import { settleDispersion } from "../dispersion.ts";
import type { DropEpisode } from "../episodes.ts";
import { stateSize, stepVariances } from "../level-filters.ts";
import { forecasters, onsetWeeks } from "../onsets.ts";
import type { RhythmAccount } from "../rhythm/rhythm-account.ts";
import type { WatchState } from "../watch-state.ts";
import type { CarriedState, Checkpoint } from "./checkpoint.ts";
import { moveAccounts, moveRows, type Places, placesOf, rowNow } from "./places.ts";
import { holdsAll, type WatchedInputs } from "./watched-inputs.ts";

const byRow = [
  ...["verdict", "usual", "variance", "low", "high", "references", "openDrop", "backWeek", "dipped"],
  ...["eta", "etaVariance", "index", "indexVariance", "level", "rowUnit", "evidence", "threshold", "loudest"],
  "onsetRow",
] as const satisfies readonly (keyof CarriedState)[];

const byAccount = [
  ...["learned", "unit", "outputSum", "eventSum", "rise", "expectedBefore", "riseWeek", "judgedRow", "open"],
  ...["shadowLead", "fell"],
] as const satisfies readonly (keyof CarriedState)[];

/** Beside the state: the last week that was looked at, and what was seen of the fleet. */
interface Resumed extends Pick<Checkpoint, "fleetWeeks" | "faultsInARow"> {
  readonly lastWeek: number;
}

/**
 * Puts a fresh state where a checkpoint stands, so that only the weeks after it need be looked at.
 *
 * It uses the checkpoint up: rhythms and what was said by them go on in the same objects, which are too many to copy. Whoever
 * resumes twice reads the checkpoint twice.
 *
 * @returns what goes on beside the state; null, with the state untouched, where any week up to the checkpoint's is not as
 *   it was then
 */
export function resume(state: WatchState, inputs: WatchedInputs, checkpoint: Checkpoint): Resumed | null {
  const { inputs: before, state: old, fleetWeeks, faultsInARow } = checkpoint;
  const places = placesOf(inputs, before);
  if (!holdsAll(inputs, before, places)) return null;
  for (const name of byRow) moveRows(places, old[name], state[name]);
  for (const name of byAccount) moveAccounts(places, old[name], state[name]);
  moveRowNumbers(state, places);
  moveFilters(state, old, places);
  moveOnsets(state, old, places);
  moveDispersion(state, old, places);
  moveSegments(state, old);
  moveRhythms(state, old, places);
  for (const drop of old.drops) state.drops.push(dropNow(drop, places));
  return { lastWeek: before.lastWeek, fleetWeeks, faultsInARow };
}

/** Rows that name other rows. */
function moveRowNumbers({ judgedRow, onsetRow }: WatchState, places: Places): void {
  places.account.forEach((to, a) => {
    judgedRow[to] = rowNow(places, a, judgedRow[to] as number);
    for (let row = places.start[a] as number; row < (places.start[a + 1] as number); row++) {
      const at = rowNow(places, a, row);
      onsetRow[at] = rowNow(places, a, onsetRow[at] as number);
    }
  });
}

function moveFilters({ filters }: WatchState, { filters: old }: CarriedState, places: Places): void {
  moveAccounts(places, old.mean, filters.mean, stateSize, stepVariances.length);
  moveAccounts(places, old.covariance, filters.covariance, stateSize * stateSize, stepVariances.length);
}

function moveOnsets({ onsets }: WatchState, { onsets: old }: CarriedState, places: Places): void {
  for (const name of ["week", "back", "share"] as const) moveAccounts(places, old[name], onsets[name], onsetWeeks);
  moveAccounts(places, old.frozen, onsets.frozen, onsetWeeks * stateSize);
  for (const name of ["level", "variance", "likelihood"] as const) {
    moveAccounts(places, old[name], onsets[name], onsetWeeks * forecasters);
  }
}

function moveDispersion({ dispersion }: WatchState, { dispersion: old }: CarriedState, places: Places): void {
  dispersion.dispersionPrior.set(old.dispersionPrior);
  dispersion.stepPrior.set(old.stepPrior);
  for (const [size, prior] of old.priorBySize.entries()) dispersion.priorBySize[size]?.set(prior);
  // Accounts that nothing is known of go by the priors too.
  for (let a = 0; a < dispersion.k.length; a++) settleDispersion(dispersion, a, false);
  for (const name of ["byDispersion", "byStep", "sizeClass", "k", "step"] as const) {
    moveAccounts(places, old[name], dispersion[name], old[name].length / places.account.length);
  }
}

/** Segments are the same and in the same order. */
function moveSegments({ priors, carriedIndex, returns }: WatchState, old: CarriedState): void {
  carriedIndex.set(old.carriedIndex);
  for (const name of ["seen", "shares", "squares", "isBack"] as const) returns[name].set(old.returns[name]);
  for (const [segment, { mean, variance }] of old.priors.entries()) {
    priors[segment]?.mean.set(mean);
    priors[segment]?.variance.set(variance);
  }
}

function moveRhythms({ rhythms, rhythmRows }: WatchState, old: CarriedState, places: Places): void {
  for (const name of ["products", "squares", "latest"] as const) {
    moveAccounts(places, old.rhythms[name], rhythms[name]);
  }
  places.account.forEach((to, a) => {
    const known = old.rhythms.accounts[a];
    if (known) rhythms.accounts[to] = rhythmNow(known, a, places);
  });
  const accountOf = accountsOfRows(places);
  for (const [row, said] of old.rhythmRows) rhythmRows.set(rowNow(places, accountOf[row] as number, row), said);
}

/** The old account of each old row. */
function accountsOfRows({ start }: Places): Int32Array {
  const accountOf = new Int32Array(start.at(-1) as number);
  for (let a = 0; a + 1 < start.length; a++) accountOf.fill(a, start[a], start[a + 1]);
  return accountOf;
}

function rhythmNow(known: RhythmAccount, a: number, places: Places): RhythmAccount {
  const shifts = known.shifts.map(({ row, by }) => ({ row: rowNow(places, a, row), by }));
  return { ...known, shifts, onsetRow: rowNow(places, a, known.onsetRow) };
}

function dropNow(drop: DropEpisode, places: Places): DropEpisode {
  const { account: a } = drop;
  const now = (row: number) => rowNow(places, a, row);
  return {
    ...drop,
    account: places.account[a] as number,
    ...{ onsetRow: now(drop.onsetRow), firstRow: now(drop.firstRow), secondRow: now(drop.secondRow) },
    rows: drop.rows.map(now),
    ...{ lastLowRow: now(drop.lastLowRow), closedRow: now(drop.closedRow) },
  };
}
