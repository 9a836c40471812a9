import { churnLabels, churnOf, horizonFor, type Snapshots, toHistory, toScores, toSnapshots } from "@vitals/metrics";
import { looksAt } from "../../real/graded-likelihood.ts";
import { loadFacts, realDataHere, whereRealData } from "../../real/load-real.ts";
import { permutedFates } from "../../real/permuted-fates.ts";
import { shuffledOutcomes } from "../../real/shuffled-outcomes.ts";
import { keepResults } from "../results-file.ts";
import { type FalseOpenings, falseOpenings } from "./false-openings.ts";

/** Ways to take everything that usage tells out of the outcomes. */
const dealings: Readonly<Record<string, (snapshots: Snapshots, seed: number) => Snapshots>> = {
  "whole fates exchanged": permutedFates,
  "losses dealt freely": (snapshots, seed) => shuffledOutcomes(snapshots, seed, "freely"),
  "losses dealt, one at most": (snapshots, seed) => shuffledOutcomes(snapshots, seed, "once"),
  "losses dealt, one at most, then gone": (snapshots, seed) => shuffledOutcomes(snapshots, seed, "once, then gone"),
};

const dataSets = ["dpdk", "ravenstack", "crm5", "socialnet7"];

/**
 * Counts how often the gate of the likelihood opens by mistake: a hundred seeded histories for each real data set and each way
 * to deal the outcomes out anew, at every look. Prints a line for each and keeps them in `bench/results.json`.
 *
 * @param options - data sets; all four when left out
 */
export async function benchGate(options: string[]): Promise<void> {
  if (!realDataHere) throw new Error(`nothing to measure${whereRealData}`);
  const seeds = Array.from({ length: 100 }, (_, i) => i + 1);
  const measured: (FalseOpenings & { dataSet: string; dealing: string })[] = [];
  for (const dataSet of options.length > 0 ? options : dataSets) {
    const { facts, config } = await loadFacts(dataSet);
    const churn = churnOf(facts, config.churn);
    const history = toHistory(facts);
    const scores = toScores(history, { horizon: horizonFor(churn.windowWeeks) });
    const snapshots = toSnapshots(history, scores, churnLabels(history, facts.outcomes, churn), churn);
    for (const [dealing, deal] of Object.entries(dealings)) {
      const looks = seeds.map((seed) => looksAt(deal(snapshots, seed), { history, scores, churn }));
      const row = { dataSet, dealing, ...falseOpenings(looks) };
      measured.push(row);
      print(row);
    }
  }
  keepResults("gate", { histories: seeds.length, measured });
}

function print({ dataSet, dealing, openAt, outcomes, enough, ranking }: FalseOpenings & Record<string, unknown>): void {
  process.stdout.write(
    `${dataSet}, ${dealing}: open in ${openAt.join(" ")} of 100; outcomes ${outcomes.least} to ${outcomes.most}, twenty in ${enough}; ranking ${ranking.toFixed(3)} on average\n`,
  );
}
