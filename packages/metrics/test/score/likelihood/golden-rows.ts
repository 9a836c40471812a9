import { readFileSync } from "node:fs";

/** Forty made-up accounts on six dates with three standardised components; what a fit and its grades must come to. */
export interface GoldenRows {
  readonly account: Int32Array;
  readonly date: Int32Array;
  readonly z: Float64Array;
  readonly churned: Uint8Array;
}

/** The rows of the agreed test vector, as they stand beside this file. */
export function goldenRows(): GoldenRows {
  const text = readFileSync(new URL("./golden-rows.csv", import.meta.url), "utf8");
  const rows = text
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").map(Number));
  return {
    account: Int32Array.from(rows, ([account]) => account as number),
    date: Int32Array.from(rows, ([, date]) => date as number),
    z: Float64Array.from(rows.flatMap((row) => row.slice(2, 5))),
    churned: Uint8Array.from(rows, (row) => row[5] as number),
  };
}

/** What an independent computation found for the rows. */
export const golden = {
  slopeFit: { intercept: -1.7394157069118128, slope: 1.7492652774189303 },
  blend: [-1.76593353557043, -0.9620999498204077, -0.5737426362603216, -0.24813704285509244],
  ridgeHalfSigned: [-1.9907279359237118, -1.4652874033549734, -0.8787097860076462, 0],
  ridgeHalfFree: [-2.02677168951226, -1.4975120770628492, -0.9766179457008904, 0.5026303663603686],
  withinDateAuc: 0.7644927536231884,
  withinDateAucError: 0.04488860029147044,
  logLossGain: 0.06344044223149217,
  logLossGainError: 0.017167388293528606,
  pooledAuc: 0.768999518999519,
} as const;
