import { describe, expect, it } from "vitest";
import { seatTable } from "../../src/components/seats-words.js";
import type { Site } from "../../src/components/site-file.js";
import { vitalTable } from "../../src/components/vital-signs.js";

const lastWeek = 20_766;
const cells = (html: string) => [...html.matchAll(/<t[dh](?: [^>]*)?>([^<]*)</g)].map(([, text]) => text);

describe("what pictures show, as tables", () => {
  it("gives each vital sign a value a quarter, what it rests on, and a dash where it is not known", () => {
    const values = Array.from({ length: 52 }, (_, week) => (week === 12 ? null : week));
    const percent = { style: "percent", decimals: 0 };
    const file = { lastWeek, benchmarks: {}, signals: { depth: { values, n: 3 }, share: { values: [null], n: 3 } } };
    const signals = [
      { id: "output", title: "Output", format: percent },
      { id: "depth", title: "Depth", restsOn: "designs", format: { style: "decimal", decimals: 1 } },
      { id: "share", title: "Share", format: percent },
    ];
    expect(cells(vitalTable(file, { signals } as unknown as Site).html)).toEqual([
      ...["In the week of", "17 Nov 2025", "9 Feb 2026", "11 May 2026", "10 Aug 2026", "9 Nov 2026"],
      ...["Today rests on", "The range is of"],
      ...["Depth", "0", "–", "25", "38", "51", "3 (designs)", "–"],
      ...["Share", "–", "–", "–", "–", "–", "–", "–"],
    ]);
  });

  it("gives seats a row a week, newest first, and nothing where there is no picture", () => {
    const seats = { changes: [], limit: [10, 12, null], used: [4, 12.5, 3] };
    expect(cells(seatTable({ seats, lastWeek }).html)).toEqual([
      ...["Week of", "Producing", "Seats"],
      ...["9 Nov 2026", "3", "–"],
      ...["2 Nov 2026", "13", "12"],
      ...["26 Oct 2026", "4", "10"],
    ]);
    expect(seatTable({ seats: { changes: [], limit: [10], used: [4] }, lastWeek }).html).toBe("");
  });
});
