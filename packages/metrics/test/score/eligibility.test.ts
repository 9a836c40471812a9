import { describe, expect, it } from "vitest";
import { toHistory } from "../../src/history/history.ts";
import { standingOf, standings } from "../../src/score/eligibility.ts";
import { factsFromEvents, type TestEvent, type TestWorld } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";

function standingsOf(world: TestWorld): string[] {
  const history = toHistory(factsFromEvents(world));
  return Array.from(standingOf(history), (code) => standings[code] as string);
}

const weekly = (user: (week: number) => string | null, weeks: number): TestEvent[] =>
  Array.from({ length: weeks }, (_, week) => ({ account: "acme", on: dayOf(week), user: user(week) }));

describe("who is scored", () => {
  const both = weekly((week) => (week % 2 ? "ann" : "bob"), 12);

  it("asks for five outputs of two people, eight weeks after the first", () => {
    expect(standingsOf({ events: both }).slice(6, 9)).toEqual(["too little", "scored", "scored"]);
    const alone = weekly(() => "ann", 12);
    const shared = both.map((event) => ({ ...event, account: "zeta" }));
    expect(standingsOf({ events: [...alone, ...shared] }).slice(0, 12)).not.toContain("scored");
    const few = [0, 1, 2, 8].map((week) => ({ account: "acme", on: dayOf(week), user: `u${week}` }));
    expect(standingsOf({ events: few })).not.toContain("scored");
  });

  it("does not ask for people where nobody can be named", () => {
    expect(standingsOf({ events: weekly(() => null, 12) }).at(-1)).toBe("scored");
  });

  it("does not ask for two people where hardly any account has them", () => {
    expect(standingsOf({ events: weekly(() => "ann", 12) }).at(-1)).toBe("scored");
  });

  it("calls those dormant that could be scored within half a year", () => {
    const looks = [30, 50, 70].map((week) => ({ account: "acme", on: dayOf(week), event: "look" }));
    const events = [...both, ...looks];
    const said = standingsOf({ events });
    const last = said.lastIndexOf("scored");
    expect(last).toBe(32);
    expect(said.slice(last + 1, last + 27)).toEqual(new Array(26).fill("dormant"));
    expect(said[last + 27]).toBe("too little");
  });

  it("leaves out who is a customer no more", () => {
    const accounts = [{ account_id: "acme", started_on: dayOf(0), ended_on: dayOf(10) }];
    expect(standingsOf({ events: both, accounts }).slice(8)).toEqual([
      "scored",
      "scored",
      "no customer",
      "no customer",
    ]);
  });
});
