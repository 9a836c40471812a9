import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type History, toHistory } from "../../src/history/history.ts";
import { standingOf, standings } from "../../src/score/eligibility.ts";
import type { Freeze } from "../../src/score/freezes.ts";
import { type ScoreOptions, type Scores, toScores } from "../../src/score/scores.ts";
import { factsFromEvents, type TestEvent, type TestWorld } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";
import { randomStream } from "../simulated-accounts.ts";

/** Accounts of different sizes that make something in most weeks, now and then nothing for a while. */
function world({
  seed,
  accounts,
  weeks,
  user = true,
}: {
  seed: number;
  accounts: number;
  weeks: number;
  user?: boolean;
}): TestWorld {
  const random = randomStream(seed);
  const events: TestEvent[] = [];
  for (let a = 0; a < accounts; a++) {
    for (let week = 0; week < weeks; week++) {
      if (random() < 0.3) continue;
      const times = 1 + Math.floor(random() * (2 + a));
      const who = `${a}-${Math.floor(random() * (2 + a))}`;
      const what = { event: random() < 0.5 ? "make-a" : "make-b", module: random() < 0.5 ? "plan" : "draw" };
      events.push({ account: `a${a}`, on: dayOf(week), ...what, times, user: user ? who : null });
    }
  }
  return { events };
}

function scoresOf(from: TestWorld, options: ScoreOptions = {}): { history: History; scores: Scores } {
  const history = toHistory(factsFromEvents(from));
  return { history, scores: toScores(history, options) };
}

const sum = (columns: readonly Float64Array[], row: number) =>
  columns.reduce((total, column) => total + (Number.isNaN(column[row] as number) ? 0 : (column[row] as number)), 0);

describe("scores", () => {
  it("are the sum of their points, and their changes the sum of their moves", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.boolean(), (seed, user) => {
        const models = [{ name: "young", weeksBelow: 20, weights: { direction: 0, "output-year": 0 } }];
        const { scores } = scoresOf(world({ seed, accounts: 6, weeks: 40, user }), { models });
        let moved = 0;
        for (let row = 0; row < scores.score.length; row++) {
          const score = scores.score[row] as number;
          if (Number.isNaN(score)) continue;
          expect(sum(scores.points, row)).toBeCloseTo(score, 9);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(100);
          const since = scores.movedSince[row] as number;
          if (since < 0) continue;
          moved++;
          const all =
            sum(scores.moves, row) + (scores.referenceMove[row] as number) + (scores.weightsMove[row] as number);
          expect(all).toBeCloseTo(score - (scores.score[since] as number), 9);
        }
        expect(moved).toBeGreaterThan(20);
      }),
      { numRuns: 15 },
    );
  });

  it("never look ahead: weeks to come change nothing that was said", () => {
    const whole = world({ seed: 7, accounts: 8, weeks: 60 });
    const early = { ...whole, events: whole.events.filter(({ on }) => on < dayOf(45)), lastWeek: dayOf(44) };
    const [late, then] = [scoresOf(whole), scoresOf(early)];
    let compared = 0;
    for (let a = 0; a < 8; a++) {
      const weeks = (then.history.start[a + 1] as number) - (then.history.start[a] as number);
      for (let week = 0; week < weeks; week++) {
        const [now, before] = [late, then].map(
          ({ history, scores }) => scores.score[(history.start[a] as number) + week],
        );
        expect(now).toEqual(before);
        if (!Number.isNaN(now)) compared++;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it("follow from the arithmetic of the definition", () => {
    const { history, scores } = scoresOf(world({ seed: 3, accounts: 6, weeks: 40 }));
    const row = scores.score.length - 1;
    const { reference } = scores.freezes[scores.freezeOf[row] as number] as Freeze;
    const weekly = (k: number, each: number) => {
      const component = scores.components[k] as Scores["components"][number];
      const z =
        ((scores.scaled[k]?.[each] as number) - (reference.middle[k] as number)) / (reference.deviation[k] as number);
      const clipped = Math.max(-3, Math.min(3, z)) * (component.good === "high" ? 1 : -1);
      return 0.5 * (1 + erf(clipped / Math.SQRT2));
    };
    const raw = scores.components.reduce((total, { weight }, k) => total + weight * weekly(k, row), 0);
    expect(scores.rawScore[row]).toBeCloseTo(raw, 5);
    expect(standings[standingOf(history)[row] as number]).toBe("scored");
  });

  it("spread the weight of what is missing, and say how much is left", () => {
    const { scores } = scoresOf(world({ seed: 5, accounts: 6, weeks: 40, user: false }));
    const row = scores.score.length - 1;
    expect(scores.coverage[row]).toBe(0.75);
    expect(scores.points[2]?.[row]).toBeNaN();
    expect(scores.score[row]).not.toBeNaN();
  });

  it("are not said where less than six tenths of the weight are known", () => {
    const weights = { "people-quarter": 60, "largest-share": 40 };
    const { scores } = scoresOf(world({ seed: 5, accounts: 6, weeks: 40, user: false }), {
      models: [{ name: "people", weights }],
    });
    expect(scores.score.every((score) => Number.isNaN(score))).toBe(true);
  });

  it("are not said before there is enough to compare with", () => {
    const { scores } = scoresOf(world({ seed: 5, accounts: 2, weeks: 40 }));
    expect(scores.freezes).toEqual([]);
    expect(scores.score.every((score) => Number.isNaN(score))).toBe(true);
  });
});

/** Abramowitz and Stegun 7.1.26, right to 1.5e-7: another way to the same number. */
function erf(x: number): number {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const poly = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - poly * Math.exp(-x * x));
}
