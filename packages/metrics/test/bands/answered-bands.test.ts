import { describe, expect, it } from "vitest";
import type { TestWorld } from "../facts-from-events.ts";
import { bandsOf, mondayAt, steady, weeklyHealth } from "../weekly-output.ts";

const low = [...steady(30), 12, 9, 8, 9, 10];
const talk = (week: number, reason: string) => ({ account: "acme", on: mondayAt(week), answer: "!", reason });

/** Bands from the week in which the drop is said. */
function bandsAfter(talks: TestWorld["talks"], weeks = low) {
  return bandsOf(weeklyHealth({ acme: weeks }, { talks: talks ?? [] })).slice(31);
}

describe("a band after an answer", () => {
  it("stays as it was, and says from then on that it is explained", () => {
    const explained = "; explained on 31 August 2026: seasonal";
    const bands = bandsAfter([talk(33, "seasonal")]);
    expect(bands.map(({ band }) => band)).toEqual(["red", "red", "red", "red"]);
    expect(bands.map(({ reason }) => String(reason).includes(explained))).toEqual([false, false, true, true]);
  });

  it("says what was learned where that explains nothing away", () => {
    expect(bandsAfter([talk(33, "usability")]).at(-1)?.reason).toMatch(/; answered on 31 August 2026: usability$/);
  });

  it("knows an answer given after the report week", () => {
    expect(bandsAfter([talk(35, "seasonal")]).at(-1)?.reason).toMatch(/; explained on 14 September 2026: seasonal$/);
  });

  it("says nothing of an earlier drop that had ended, nor once it is green", () => {
    const twice = [...low, ...steady(20), 12, 9, 8];
    const bands = bandsAfter([talk(33, "seasonal")], twice);
    expect(bands.at(-1)?.band).toBe("red");
    expect(bands.slice(6).filter(({ reason }) => String(reason).includes("explained"))).toEqual([]);
  });
});
