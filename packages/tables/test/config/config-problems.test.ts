import { describe, expect, it } from "vitest";
import { checkConfig, formatProblem } from "../../src/config/index.ts";
import { mistakes } from "./mistakes.ts";
import { events, sound } from "./sound.ts";

describe("a mistake in the configuration", () => {
  it.each(mistakes)("is named: %s", (_, raw, lines) => {
    expect(problemLines(raw)).toEqual(lines);
  });

  it("comes together with every other one", () => {
    const raw = {
      titel: "Health",
      currency: "euro",
      sources: { events: { files: { rows: "a" }, format: "xls", columns: { acount_id: "a", event: { valeu: 1 } } } },
      lulls: [{ name: "", starts_on: "2026-02-02", ends_on: "2026-01-01" }],
      aliases: { a: "b", b: "a" },
    };
    expect(problemPaths(raw)).toEqual([
      "aliases.a",
      "aliases.b",
      "currency",
      "lulls[0].ends_on",
      "lulls[0].name",
      "sources.events.columns.acount_id",
      "sources.events.columns.event.valeu",
      "sources.events.columns.event.value",
      "sources.events.format",
      "sources.events.query",
      "titel",
      "title",
    ]);
  });
});

describe("a sound configuration", () => {
  it("is filled in with every default", () => {
    const result = checkConfig(sound);
    expect("config" in result && result.config).toMatchObject({
      timeZone: "UTC",
      currency: "EUR",
      outputNoun: "units of output",
      alarms: { budget: 0.3 },
      benchmarks: { learn: true },
      privacy: { users: "pseudonym" },
      publishing: { basePath: "/" },
      lulls: [],
    });
  });

  it("may name several file sets for a query, and follow renames to their end", () => {
    const files = { rows: ["a.csv", "b.csv"], people: "p.csv" };
    expect(problemLines({ ...events({ files, query: "select 1" }), aliases: { a: "b", b: "c" } })).toEqual([]);
  });
});

function problemLines(raw: unknown): string[] {
  const result = checkConfig(raw);
  return "problems" in result ? result.problems.map(formatProblem) : [];
}

function problemPaths(raw: unknown): string[] {
  const result = checkConfig(raw);
  return "problems" in result ? result.problems.map(({ path }) => path).sort() : [];
}
