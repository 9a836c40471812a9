import { epochDayOf, weekNumber } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { assess } from "../../src/assess.ts";
import { factsFromEvents, type TestWorld } from "../facts-from-events.ts";
import { mondayAt, options, rowsOf, steady, weeklyHealth, weeklyWorld } from "../weekly-output.ts";

/** Thirty steady weeks and five low ones: the alarm is first said in week 31, of 17 August 2026. */
const low = [...steady(30), 12, 9, 8, 9, 10];
const alarmId = "acme-output-drop-2026-08-17";

function dropAfter(talks: TestWorld["talks"], output = low) {
  const [drop] = rowsOf(weeklyHealth({ acme: output }, { talks: talks ?? [] }).alarms, [
    "kind",
    "state",
    "closed_because",
    "closed_week",
    "answered_on",
    "answer_reason",
    "last_week",
  ]).filter(({ kind }) => kind === "output-drop");
  const { kind, last_week, ...rest } = drop ?? {};
  return { ...rest, lastWeek: (last_week as number) - epochDayOf(mondayAt(0)) === 34 * 7 ? "the last" : last_week };
}

const open = { state: "open", closed_because: null, closed_week: null, answered_on: null, answer_reason: null };
const day = epochDayOf;

describe("an answer", () => {
  it("is a conversation that names the alarm; the alarm stays, as answered", () => {
    expect(
      dropAfter([
        { account: "acme", on: "2026-08-26", answer: "The map is slow.", reason: "usability", alarm: alarmId },
      ]),
    ).toEqual({
      ...open,
      state: "answered",
      answered_on: day("2026-08-26"),
      answer_reason: "usability",
      lastWeek: "the last",
    });
  });

  it("may name no alarm, when it has an answer and a reason and came after the first week", () => {
    const talk = { account: "acme", on: "2026-08-24", answer: "The map is slow.", reason: "usability" };
    expect(dropAfter([talk])).toMatchObject({ state: "answered", answered_on: day("2026-08-24") });
    expect(dropAfter([{ ...talk, on: "2026-08-23" }])).toMatchObject(open);
    expect(dropAfter([{ ...talk, account: "bolt" }])).toMatchObject(open);
    expect(dropAfter([{ account: "acme", on: talk.on, answer: "Fine." }])).toMatchObject(open);
    expect(dropAfter([{ account: "acme", on: talk.on, reason: "usability" }])).toMatchObject(open);
  });

  it("counts for the account when the alarm it names was never raised", () => {
    const talk = { account: "acme", on: "2026-08-26", answer: "Slow.", reason: "defect" };
    expect(dropAfter([{ ...talk, alarm: "acme-output-drop-2026-08-10" }])).toMatchObject({ state: "answered" });
  });

  it("closes the alarm when its reason explains, in the week it was given", () => {
    const talk = { account: "acme", on: "2026-08-27", answer: "Summer.", reason: "seasonal", alarm: alarmId };
    expect(dropAfter([talk])).toEqual({
      state: "closed",
      closed_because: "explained: seasonal, as learned on 27 August 2026",
      closed_week: day("2026-08-24"),
      answered_on: day("2026-08-27"),
      answer_reason: "seasonal",
      lastWeek: day("2026-08-24"),
    });
  });

  it("that comes first sets the day, and the one that comes last the reason", () => {
    const talks = [
      { account: "acme", on: "2026-09-02", answer: "A crash.", reason: "defect", alarm: alarmId },
      { account: "acme", on: "2026-08-25", answer: "Not sure yet.", alarm: alarmId },
    ];
    expect(dropAfter(talks)).toMatchObject({ answered_on: day("2026-08-25"), answer_reason: "defect" });
  });

  it("does not touch an alarm that had closed by itself", () => {
    const back = [...low, ...steady(6)];
    const talk = { account: "acme", on: "2026-10-20", answer: "Summer.", reason: "seasonal" };
    const plain = dropAfter([], back);
    expect(plain).toMatchObject({ state: "closed", answered_on: null });
    expect(dropAfter([talk], back)).toEqual(plain);
    expect(dropAfter([{ ...talk, alarm: alarmId }], back)).toEqual({
      ...plain,
      answered_on: day("2026-10-20"),
      answer_reason: "seasonal",
    });
  });

  it("explains by the reasons of the configuration", () => {
    const facts = factsFromEvents(
      weeklyWorld({ acme: low }, { talks: [{ account: "acme", on: "2026-08-27", answer: "Storm.", reason: "storm" }] }),
    );
    const stateWith = (explaining: string[]) =>
      rowsOf(assess(facts, { ...options, explaining }).alarms, ["state"])[0]?.state;
    expect([stateWith([]), stateWith(["storm"])]).toEqual(["answered", "closed"]);
  });

  it("leaves one row for each alarm, whoever talks", () => {
    const talks = Array.from({ length: 5 }, (_, i) => ({
      account: "acme",
      on: mondayAt(32 + i),
      answer: "?",
      reason: "other",
    }));
    const { alarms } = weeklyHealth({ acme: low }, { talks });
    expect(rowsOf(alarms, ["alarm_id"]).filter(({ alarm_id }) => alarm_id === alarmId)).toHaveLength(1);
    expect(weekNumber(day("2026-08-17"))).toBe(weekNumber(day(mondayAt(31))));
  });
});

describe("a lasting state", () => {
  /** A tenth of the seats in use for as long as anybody can see: said first in week 13. */
  const idle = (weeks: number, talks: TestWorld["talks"] = [], renewsOn: string | null = null) => {
    const events = Array.from({ length: weeks }, (_, i) => ({ account: "acme", on: mondayAt(i), times: 5 }));
    const accounts = [{ account_id: "acme", started_on: "2024-01-01", renews_on: renewsOn }];
    const health = assess(factsFromEvents({ events, accounts, talks, seats: { acme: 10 } }), options);
    return rowsOf(health.alarms, ["kind", "state", "first_week", "news_week", "standing_since"])
      .filter(({ kind }) => kind === "seats-idle")
      .map(({ state, first_week, news_week, standing_since }) => ({
        state,
        news: ((news_week as number) - (first_week as number)) / 7,
        standing: standing_since === null ? null : ((standing_since as number) - (first_week as number)) / 7,
      }));
  };
  const firstWeek = 12;

  it("is a conversation of the week for eight weeks, and then standing", () => {
    expect(idle(firstWeek + 8)).toEqual([{ state: "open", news: 0, standing: null }]);
    expect(idle(firstWeek + 9)).toEqual([{ state: "standing", news: 0, standing: 8 }]);
    expect(idle(firstWeek + 30)).toEqual([{ state: "standing", news: 0, standing: 8 }]);
  });

  it("is a conversation again when the renewal comes near", () => {
    const near = mondayAt(firstWeek + 33);
    expect(idle(firstWeek + 23, [], near)).toEqual([{ state: "open", news: 20, standing: null }]);
  });

  it("waits as long again after an answer, and stays answered", () => {
    const talk = { account: "acme", on: mondayAt(firstWeek + 5), answer: "New people come.", reason: "other" };
    expect(idle(firstWeek + 12, [talk])).toEqual([{ state: "answered", news: 0, standing: null }]);
    expect(idle(firstWeek + 14, [talk])).toEqual([{ state: "answered", news: 0, standing: 13 }]);
  });
});
