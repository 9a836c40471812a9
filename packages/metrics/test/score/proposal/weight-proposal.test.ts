import { describe, expect, it } from "vitest";
import type { LikelihoodFit } from "../../../src/score/likelihood/fit-likelihood.ts";
import { gateHistory } from "../../../src/score/likelihood/gate-history.ts";
import { rollingOrigin } from "../../../src/score/likelihood/rolling-origin.ts";
import { type WeightProposal, weightProposal } from "../../../src/score/proposal/weight-proposal.ts";
import {
  datedForecasts,
  defaults,
  horizon,
  originRows,
  type SimulatedChurn,
  shuffledFates,
  simulatedChurn,
} from "../likelihood/simulated-churn.ts";

const components = defaults.weights.map((weight, k) => ({ id: `component-${k}`, good: "high" as const, weight }));

function proposalIn(
  world: SimulatedChurn,
  until = Number.POSITIVE_INFINITY,
  { weighed = components, coefficient }: { weighed?: typeof components; coefficient?: number } = {},
): WeightProposal | null {
  const rows = originRows(world);
  const known = {
    ...rows,
    churned: rows.churned.map((each, i) => ((rows.knownFrom[i] as number) <= until ? each : 1)),
  };
  const forecasts = rollingOrigin(known, { ...defaults, ...horizon });
  const gates = gateHistory(datedForecasts(known, forecasts), [...forecasts.fits.keys()]);
  const refitted = (fit: LikelihoodFit) =>
    coefficient === undefined ? fit : { ...fit, coefficients: fit.coefficients.map(() => coefficient) };
  const fits = new Map([...forecasts.fits].map(([week, fit]) => [week, refitted(fit)]));
  const snapshots = { ...known, row: Int32Array.from(rows.week.keys()) };
  return weightProposal(snapshots, { ...forecasts, fits }, weighed, gates);
}

describe("weights are proposed", () => {
  it("where one component carries everything and has a fifth of the weight", () => {
    const proposal = proposalIn(simulatedChurn(150, 208, 5, 1.5, [0, 0, 1]));
    expect(proposal).toMatchObject({ state: "proposed", gate: "likelihood" });
    expect(proposal?.ahead.low).toBeGreaterThan(0);
    const fitted = (proposal as WeightProposal).weights.map((each) => each.fitted ?? Number.NaN);
    expect(fitted.reduce((sum, weight) => sum + weight, 0)).toBe(100);
    expect(fitted[2]).toBeGreaterThan(50);
    expect(Math.min(...fitted)).toBeGreaterThanOrEqual(0);
  });

  it("in at most 1 of 20 worlds in which usage tells nothing, and in as few where today's weights are right", () => {
    const world = simulatedChurn(100, 156, 3);
    const shuffled = Array.from({ length: 20 }, (_, seed) => proposalIn(shuffledFates(world, seed))?.state);
    expect(shuffled.filter((state) => state === "proposed").length).toBeLessThanOrEqual(1);
    const right = Array.from({ length: 20 }, (_, seed) => proposalIn(simulatedChurn(100, 156, 100 + seed))?.state);
    process.stdout.write(`today's weights right: ${right.join(", ")}\n`);
    expect(right.filter((state) => state === "not-better").length).toBeGreaterThan(10);
    expect(right.filter((state) => state === "proposed").length).toBeLessThanOrEqual(1);
  });

  it("never from outcomes that were not known at the newest fit", () => {
    const world = simulatedChurn(150, 208, 5, 1.5, [0, 0, 1]);
    const proposal = proposalIn(world);
    expect(proposalIn(world, proposal?.week)).toEqual(proposal);
  });
});

describe("weights are compared as parts of a hundred", () => {
  const world = simulatedChurn(150, 208, 5, 1.5, [0, 0, 1]);

  it("so that the same weights written smaller change nothing", () => {
    const halved = components.map((each) => ({ ...each, weight: each.weight / 2 }));
    expect(proposalIn(world, undefined, { weighed: halved })).toEqual(proposalIn(world));
    expect(proposalIn(world)?.weights.map(({ today }) => today)).toEqual([50, 30, 20]);
  });

  it("and those that a fit gives back as they are, are the same", () => {
    const even = components.map((each) => ({ ...each, weight: 7 }));
    const proposal = proposalIn(world, undefined, { weighed: even, coefficient: -1 });
    expect(proposal).toMatchObject({ state: "same" });
    expect(proposal?.weights.map(({ today, fitted }) => [today, fitted])).toEqual([
      [34, 34],
      [33, 33],
      [33, 33],
    ]);
  });
});

describe("no weights are proposed", () => {
  it("where the newest fit found nothing, and that is not said to speak for today's", () => {
    const proposal = proposalIn(simulatedChurn(150, 208, 5, 1.5, [0, 0, 1]), undefined, { coefficient: 0 });
    expect(proposal).toMatchObject({ state: "nothing-found", gate: "likelihood" });
    expect(proposal?.weights.map(({ fitted }) => fitted)).toEqual([null, null, null]);
  });

  it("while the gate is closed, and none are shown", () => {
    const proposal = proposalIn(simulatedChurn(30, 104, 3));
    expect(proposal).toMatchObject({ state: "gate-closed", ahead: { difference: null } });
    expect(proposal?.weights.map(({ today, fitted }) => [today, fitted])).toEqual([
      [50, null],
      [30, null],
      [20, null],
    ]);
  });

  it("before the first fit", () => {
    const rows = originRows(simulatedChurn(3, 8, 3));
    const snapshots = { ...rows, row: Int32Array.from(rows.week.keys()) };
    expect(weightProposal(snapshots, rollingOrigin(rows, { ...defaults, ...horizon }), components, [])).toBeNull();
  });
});
