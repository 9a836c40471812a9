import { describe, expect, it } from "vitest";
import { gate, gateState } from "../../../src/score/likelihood/gate.ts";
import { gateHistory } from "../../../src/score/likelihood/gate-history.ts";
import { gateWords } from "../../../src/score/likelihood/gate-words.ts";
import { rollingOrigin } from "../../../src/score/likelihood/rolling-origin.ts";
import {
  datedForecasts,
  defaults,
  firstWeek,
  horizon,
  never,
  originRows,
  shuffledFates,
  simulatedChurn,
} from "./simulated-churn.ts";

const good = {
  churned: 25,
  retained: 80,
  outcomes: 25,
  ranking: 0.75,
  rankingError: 0.04,
  gain: 0.05,
  gainError: 0.01,
  calibration: { intercept: 0, slope: 1 },
};

describe("the gate", () => {
  it.each([
    ["likelihood", "all is well", {}],
    ["likelihood", "the slope is just steep enough", { calibration: { intercept: 0, slope: 0.5 } }],
    ["too-few", "outcomes are few, however good", { outcomes: 9 }],
    ["ranking", "outcomes are not enough for chances", { outcomes: 19 }],
    ["ranking", "chances are too bold", { calibration: { intercept: 0, slope: 0.49 } }],
    ["ranking", "chances are too timid", { calibration: { intercept: 0, slope: 2.01 } }],
    ["ranking", "no line can be drawn", { calibration: null }],
    ["ranking", "the gain is not sure", { gain: 0.016 }],
    ["unclear", "the ranking is not sure", { ranking: 0.595 }],
    ["unclear", "no error can be said", { rankingError: null }],
    ["no-signal", "the ranking is surely useless", { ranking: 0.52 }],
    ["unclear", "it may be useless, but outcomes are few", { ranking: 0.52, outcomes: 19 }],
    ["unclear", "there is nothing to compare", { ranking: null, rankingError: null }],
  ] as const)("says %s when %s", (state, _when, change) => {
    expect(gateState({ ...good, ...change })).toBe(state);
  });

  it("says what is still needed", () => {
    expect(gateWords({ ...good, churned: 7, outcomes: 7, state: "too-few" })).toEqual({
      says: "7 of the 20 outcomes needed",
      needs: ["13 more customers that churned, with a forecast made before"],
    });
    expect(gateWords({ ...good, state: "likelihood" }).needs).toEqual([]);
    expect(gateWords({ ...good, ranking: 0.5, gain: 0, calibration: null, state: "no-signal" })).toEqual({
      says: "we looked: usage does not predict churn here",
      needs: [
        "forecasts that surely rank those that churned above those that stayed",
        "chances that are surely better than giving everyone the past churn rate",
        "chances that are neither too bold nor too timid",
      ],
    });
    expect(gateWords({ ...good, churned: 60, retained: 19, outcomes: 19, state: "ranking" }).needs).toEqual([
      "1 more customer that stayed, with a forecast made before",
    ]);
  });

  it("is closed without any forecast", () => {
    const none = { accounts: 0, account: new Int32Array(), date: new Int32Array(), churned: new Uint8Array() };
    expect(gate(none, [], [])).toMatchObject({
      state: "too-few",
      outcomes: 0,
      ranking: null,
      gain: null,
      calibration: null,
    });
  });
});

describe("on simulated accounts", () => {
  const options = { ...defaults, ...horizon };
  const churn = simulatedChurn(100, 208, 3);
  const looks = (fates: typeof churn) => {
    const rows = originRows(fates);
    const forecasts = rollingOrigin(rows, options);
    return gateHistory(datedForecasts(rows, forecasts), [...forecasts.fits.keys()]);
  };

  it("opens once usage has been shown to predict, and not before there are outcomes", () => {
    const history = looks(churn);
    expect(history[0]?.state).toBe("too-few");
    expect(history.at(-1)).toMatchObject({ state: "likelihood" });
    const opened = history.find(({ state }) => state === "likelihood");
    expect(opened?.outcomes).toBeGreaterThanOrEqual(20);
    expect(opened?.outcomes).toBeLessThan(40);
  });

  it("judges a week by outcomes that were known by then", () => {
    const [early] = gateHistory(datedForecasts(originRows(churn), rollingOrigin(originRows(churn), options)), [
      firstWeek + churn.weeks - 130,
    ]);
    const until = {
      ...churn,
      weeks: churn.weeks,
      churnsIn: churn.churnsIn.map((week) => (week > churn.weeks - 130 ? never : week)),
    };
    const [known] = gateHistory(datedForecasts(originRows(until), rollingOrigin(originRows(until), options)), [
      firstWeek + churn.weeks - 130,
    ]);
    expect(early).toEqual(known);
  });

  it("is open under at most 5 of 100 shuffles of the fates, at every look", () => {
    const shuffles = Array.from({ length: 100 }, (_, seed) => looks(shuffledFates(churn, seed)));
    const longest = Math.max(...shuffles.map((history) => history.length));
    const openAt = Array.from(
      { length: longest },
      (_, look) => shuffles.filter((history) => history.at(look - longest)?.state === "likelihood").length,
    );
    process.stdout.write(
      `shuffled fates: the gate was open in ${openAt.join(", ")} of 100 at ${longest} quarterly looks\n`,
    );
    expect(shuffles.filter((history) => (history.at(-1)?.outcomes ?? 0) >= 20).length).toBe(100);
    expect(Math.max(...openAt)).toBeLessThanOrEqual(5);
  });
});
