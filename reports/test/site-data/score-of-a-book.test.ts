import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AccountFile } from "../../src/components/account-file.js";
import { sampleBook } from "../fixture/sample-book.ts";
import { writeFixture } from "../fixture/write-fixture.ts";

const dataDir = mkdtempSync(join(tmpdir(), "score-data-"));
const text = (name: string) => readFileSync(join(dataDir, name), "utf8");

beforeAll(() => writeFixture(sampleBook(), { dataDir }));

afterAll(() => rmSync(dataDir, { recursive: true }));

describe("the scores of a book", () => {
  it("are made of parts, and moved by parts, that add up", () => {
    let [scored, moved] = [0, 0];
    for (const name of readdirSync(join(dataDir, "accounts"))) {
      const { now, moves } = (JSON.parse(text(`accounts/${name}`)) as AccountFile).score;
      if (!now) continue;
      scored++;
      expect(now.components.reduce((sum, { points }) => sum + (points ?? 0), 0)).toBeCloseTo(now.score, 9);
      for (const { change, components, reference, weights } of moves) {
        moved++;
        expect(components.reduce((sum, { points }) => sum + points, reference + weights)).toBeCloseTo(change, 9);
      }
    }
    expect(scored).toBeGreaterThan(30);
    expect(moved).toBeGreaterThan(60);
  });

  it("stand in the finished page of each customer, never alone", () => {
    const page = text("fragments/account/customer-3.html");
    expect(page).toMatch(/<strong>\d+\.\d<\/strong> of 100.* a week before.*all that it is made of can be said/s);
    expect(text("fragments/account-score/customer-3.html")).toContain("What moved it");
  });

  it("are defined, with each component and the likelihood, and what they are today", () => {
    const list = text("fragments/definitions/score.html");
    for (const id of ["score", "score-output-quarter", "score-direction", "likelihood"]) {
      expect(list).toContain(`<div id="${id}"><dt><a href="../definitions/${id}.html">`);
      expect(text(`fragments/definition/${id}.html`)).toContain('<article class="definition"><h1 class="name">');
    }
    expect(text("fragments/definition/score-output-quarter.html")).toMatch(
      /Output of a quarter.*Today, for 3\d customers/s,
    );
  });
});
