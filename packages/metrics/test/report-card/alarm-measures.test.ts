import { mondayOf } from "@vitals/tables";
import { describe, expect, it } from "vitest";
import { fateOf } from "../../src/report-card/alarm-fates.ts";
import { alarmRecord } from "../../src/report-card/alarm-record.ts";
import { alarmToChurn } from "../../src/report-card/alarm-to-churn.ts";
import { answerTime } from "../../src/report-card/answer-time.ts";
import { churnWithoutAlarm } from "../../src/report-card/churn-without-alarm.ts";
import { falseAlarms } from "../../src/report-card/false-alarms.ts";
import type { FiredAlarm } from "../../src/report-card/fired-alarm.ts";
import { accountsFrom, firedAlarm, statementsOf, type TestStatement } from "./made-up-statements.ts";

const explaining = ["seasonal"];
const lostIn = (week: number) => ({ account: 0, week });

describe("the fate of an alarm", () => {
  it.each<[string, Partial<FiredAlarm>, number | undefined, string]>([
    ["it held for eight weeks", { heldWeeks: 8 }, undefined, "confirmed"],
    ["it went after seven", { heldWeeks: 7 }, undefined, "wrong"],
    ["it still holds after five", { heldWeeks: 5, isOver: false }, undefined, "open"],
    ["it still holds after twenty", { heldWeeks: 20, isOver: false }, undefined, "confirmed"],
    ["the customer was lost four weeks on", { heldWeeks: 3 }, 14, "confirmed"],
    ["the customer was lost half a year on", { heldWeeks: 3 }, 40, "wrong"],
    ["the customer was lost before", { heldWeeks: 3 }, 9, "wrong"],
    [
      "a harmless reason explains it, however long it held",
      { heldWeeks: 20, reason: "seasonal" },
      undefined,
      "explained",
    ],
    ["a defect was named and it went", { reason: "defect" }, undefined, "explained"],
    ["a defect was named and it stayed", { heldWeeks: 9, reason: "defect" }, undefined, "confirmed"],
  ])("when %s", (_, alarm, lost, fate) => {
    expect(fateOf(firedAlarm(alarm), lost === undefined ? undefined : lostIn(lost), explaining)).toBe(fate);
  });
});

describe("the record of alarms", () => {
  const alarms = [
    ...accountsFrom(0, 6).map((account) => firedAlarm({ account, heldWeeks: 10 })),
    ...accountsFrom(6, 4).map((account) => firedAlarm({ account })),
    ...accountsFrom(0, 2).map((account) => firedAlarm({ account, kind: "seats-idle", isOver: false })),
  ];
  const rows: TestStatement[] = accountsFrom(0, 10).map((a) => [a, 10, "green"]);
  const record = alarmRecord(statementsOf(rows, { alarms }), explaining);

  it("adds up to all alarms, over all kinds and for each", () => {
    const countsOf = (kind: string) => record.filter(({ part }) => part === kind).map(({ outcomes }) => outcomes);
    expect(countsOf("all")).toEqual([6, 0, 4, 2]);
    expect(countsOf("output-drop")).toEqual([6, 0, 4, 0]);
    expect(countsOf("seats-idle")).toEqual([0, 0, 0, 2]);
  });

  it("gives shares with intervals where ten are settled, and says how many are missing elsewhere", () => {
    const confirmed = record.find(({ measure, part }) => measure === "alarms-confirmed" && part === "output-drop");
    expect(confirmed?.value).toBeCloseTo(0.6, 12);
    expect(confirmed?.low).toBeCloseTo(0.3127, 2);
    const idle = record.find(({ measure, part }) => measure === "alarms-confirmed" && part === "seats-idle");
    expect(idle).toMatchObject({ value: null, needs: "10 more settled alarms" });
  });

  it("is held against the budget per customer and year", () => {
    const year: TestStatement[] = accountsFrom(0, 10).flatMap((a) =>
      accountsFrom(0, 52).map((week): TestStatement => [a, week, "green"]),
    );
    const row = falseAlarms(statementsOf(year, { alarms }), { explaining, budget: 0.3, lastWeek: 60 });
    expect(row.value).toBeCloseTo(4 / (520 / (365.25 / 7)), 12);
    expect(row).toMatchObject({ outcomes: 4, expected: 0.3, unit: "a year" });
  });
});

describe("time", () => {
  it("to an answer counts those who never got one as never", () => {
    const alarms = accountsFrom(0, 20).map((account) =>
      firedAlarm({ account, answeredOn: account < 12 ? mondayOf(11) + account : null }),
    );
    const rows: TestStatement[] = accountsFrom(0, 20).map((a) => [a, 10, "green"]);
    expect(answerTime(statementsOf(rows, { alarms }), 30)).toMatchObject({ value: 9, outcomes: 12, statements: 20 });
    const fewer = alarms.map((alarm) => (alarm.account < 10 ? alarm : { ...alarm, answeredOn: null }));
    expect(
      answerTime(statementsOf([...rows, [20, 10, "green"]], { alarms: [...fewer, firedAlarm({ account: 20 })] }), 30),
    ).toMatchObject({
      value: null,
      happened: "Fewer than half were answered: 10 of 21 alarms.",
    });
  });

  const losses = accountsFrom(0, 14).map((account) => ({ account, week: 60 }));
  const alarms = accountsFrom(0, 11).flatMap((account) => [
    firedAlarm({ account, week: 20 }),
    firedAlarm({ account, week: 50 - account }),
    firedAlarm({ account, week: 55 }),
  ]);
  const rows = accountsFrom(0, 14).flatMap((a): TestStatement[] => [
    [a, 10, "green"],
    [a, 50, a === 12 ? "none" : "yellow"],
  ]);

  it("from an alarm to a loss begins with the first alarm of the window, not with an old one", () => {
    expect(alarmToChurn(statementsOf(rows, { losses, alarms }))).toMatchObject({ value: 7 * 15, outcomes: 11 });
  });

  it("without an alarm is counted too, for losses of customers with a band whose whole window was watched", () => {
    const early = { account: 13, week: 30 };
    const statements = statementsOf(rows, { losses: [...losses.slice(0, 13), early], alarms });
    expect(churnWithoutAlarm(statements)).toMatchObject({ accounts: 12, outcomes: 1, value: 1 / 12 });
  });
});
