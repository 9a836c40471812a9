import { describe, expect, it } from "vitest";
import { likelihoodWords } from "../../src/components/likelihood-words.js";
import { linksAt } from "../../src/components/links.js";
import type { Markup } from "../../src/components/markup.js";
import { scoreAnswer } from "../../src/components/score-answer.js";
import { scoreMoves } from "../../src/components/score-moves.js";
import { scoreTable } from "../../src/components/score-table.js";
import { scoreLine } from "../../src/components/score-words.js";
import type { Site } from "../../src/components/site-file.js";
import { accountOf } from "./account-row-of.ts";
import { lastWeek, scoreNow, scoreOf, siteScore, weekMove } from "./score-of.ts";

const links = linksAt(1);
const site = { score: siteScore, lastWeek } as unknown as Site;
const account = accountOf({ account_id: "acme" });
const textOf = ({ html }: Markup) => html.replace(/<[^>]+>/g, "|").replace(/\|+/g, "|");

describe("a score", () => {
  it("is never alone: it comes with its change, what is usual, and its range where something is missing", () => {
    const line = textOf(scoreLine({ account, score: scoreOf() }, links));
    expect(line).toContain("3.1 less than a week before, more than its usual change of 2.0");
    expect(line).toContain("rests on 75 % of its weight: with everything known it would be 33 to 58");
  });

  it("that is not there is explained by the reason of the band", () => {
    const file = {
      account: { ...account, band_reason: "dormant" },
      score: scoreOf({ now: null, moves: [] }),
      lastWeek,
    };
    expect(textOf(scoreAnswer(file, site, links))).toContain("There is no |score| for this week: |dormant|.");
  });
});

describe("what it is made of", () => {
  const rows = scoreTable(scoreOf(), site, links)
    .html.replace(/<span class="row-under on-phone">[^<]*<\/span>/g, "")
    .split("<tr>")
    .slice(3)
    .map((row) =>
      row
        .split(/<\/t[hd]>/)
        .slice(0, 6)
        .map((cell) => cell.replace(/<[^>]+>/g, "")),
    );

  it("adds up as printed, in points and in changes, with every part that cannot be said named", () => {
    expect(rows).toEqual([
      //         today                      healthier weight                          points  last week
      ["Output of a quarter", "371 routes in 13 weeks", "60 %", "66.7", "40.0", "−3.2"],
      ["People", "cannot be said", "", "25, spread over the others", "–", "±0"],
      ["Largest share", "80 %", "13 %", "33.3", "4.4", "−0.1"],
      ["A new comparison", "", "", "", "", "+0.2"],
      ["Score", "", "", "100", "44.4", "−3.1"],
    ]);
  });
});

describe("what moved it", () => {
  it("is said in the component's own unit, largest first, and whether it is unusual", () => {
    const text = textOf(scoreMoves(scoreOf(), site));
    expect(text).toContain(
      "fell from 47.5 in the week of 2 November 2026 to 44.4: −3.1 points. That is more than its usual",
    );
    expect(text).toMatch(/Output of a quarter fell from 412 to 371: \|−3\.2\|.*A new comparison.*\|\+0\.2\|/);
  });

  it("follows the weeks before where points and unit go different ways", () => {
    expect(textOf(scoreMoves(scoreOf(), site))).toContain("Largest share, now 80 %, still follows the weeks before");
  });

  it("is within the usual change where nine in ten of its changes were larger", () => {
    const text = textOf(scoreMoves(scoreOf({ moves: [{ ...weekMove, usual: 4 }] }), site));
    expect(text).toContain("That is within its usual change");
  });

  it("says so where there is no score before", () => {
    expect(textOf(scoreMoves(scoreOf({ moves: [] }), site))).toContain("no score in the five weeks before");
  });
});

describe("the likelihood", () => {
  const said = (now: typeof scoreNow | null, gate = siteScore.gate) =>
    textOf(likelihoodWords({ now }, { ...siteScore, gate }, links));

  it("is said in people's words where the gate lets it through, and never else", () => {
    expect(said({ ...scoreNow, chance: "about 1 in 8" })).toContain("about 1 in 8: that it falls silent");
    expect(said(scoreNow)).toContain("is shown: there are 7 of the 20 outcomes needed.");
    expect(said(scoreNow, null)).toContain("no forecast could be made yet");
    expect(said(null)).toContain("of a customer without a score");
  });
});
