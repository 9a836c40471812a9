import { expect, it } from "vitest";
import type { AccountRow } from "../../src/components/account-file.js";
import { accountSentence } from "../../src/components/account-sentence.js";
import { accountOf } from "./account-row-of.ts";

const say = (changes: Partial<AccountRow>) =>
  accountSentence(accountOf({ account_id: "a", ...changes }), { outputNoun: "routes" });

it("says output, the comparison and the period", () => {
  expect(say({ output_4w: 60, output_before_4w: 100, output_change: -0.4 })).toBe(
    "60 routes in the last four weeks, 40 % less than usual (100 in an ordinary four weeks of the half year before).",
  );
});

it("says a multiple where output more than doubled", () => {
  expect(say({ output_4w: 300, output_before_4w: 100, output_change: 2 })).toContain("3 times its usual");
});

it("says a return after half a year of nothing for what it is", () => {
  expect(say({ output_4w: 33, output_before_4w: 0, output_change: null })).toBe(
    "33 routes in the last four weeks, after none in the half year before.",
  );
});

it("says silence in weeks", () => {
  expect(say({ output_4w: 0, weeks_since_output: 9 })).toBe("No output for 9 complete weeks.");
});

it("says what cannot be said", () => {
  expect(say({ output_4w: null })).toBe("Output of the last four weeks cannot be said.");
  expect(say({ output_before_4w: null, output_change: null })).toContain("not enough history");
});

it("says who left, fell silent or never began", () => {
  expect(say({ status: "former", ended_on: 20_665 })).toContain("This customer left on 31 July 2026.");
  expect(say({ status: "silent", weeks_since_output: 30 })).toContain(
    "for half a year or more. No output for 30 complete weeks.",
  );
  expect(say({ status: "never", output_4w: null })).toContain("no event from this account");
});
