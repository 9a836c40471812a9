import { describe, expect, it } from "vitest";
import { talkEntries } from "../../src/components/talk-order.js";
import { accountOf } from "./account-row-of.ts";
import { alarmOf, lastWeek } from "./alarm-row-of.ts";

const weeksAgo = (weeks: number) => ({ first_week: lastWeek - 7 * weeks });
const seats = { kind: "seats-idle", urgency: "later" } as const;

function order(alarms: ReturnType<typeof alarmOf>[], worth: Record<string, number> = {}) {
  const accounts = ["a", "b", "c"].map((id) => accountOf({ account_id: id, annual_value: worth[id] ?? null }));
  return talkEntries(accounts, alarms, { type: "alarm", lastWeek }).map(
    ({ account, alarms: said }) => `${account.account_id}: ${said.map(({ kind }) => kind).join(", ")}`,
  );
}

describe("the order of conversations", () => {
  it("puts a fresh drop before idle seats, however much they cost", () => {
    expect(order([alarmOf("a", seats), alarmOf("b")], { a: 9_000_000, b: 10 })).toEqual([
      "b: output-drop",
      "a: seats-idle",
    ]);
  });

  it("puts news of the last four weeks before older alarms, and money after that", () => {
    const alarms = [alarmOf("a", weeksAgo(4)), alarmOf("b", weeksAgo(3)), alarmOf("c", weeksAgo(1))];
    expect(order(alarms, { a: 900, b: 50, c: 20 })).toEqual(["b: output-drop", "c: output-drop", "a: output-drop"]);
  });

  it("takes news by the week in which it became more urgent", () => {
    const renewing = { ...seats, ...weeksAgo(60), news_week: lastWeek };
    expect(order([alarmOf("a", { ...seats, ...weeksAgo(6) }), alarmOf("b", renewing)], { a: 900 })).toEqual([
      "b: seats-idle",
      "a: seats-idle",
    ]);
  });

  it("puts those that nobody answered first", () => {
    expect(order([alarmOf("a", { state: "answered" }), alarmOf("b", seats)])).toEqual([
      "b: seats-idle",
      "a: output-drop",
    ]);
  });

  it("leaves out what is standing or closed, and names the most urgent first", () => {
    const alarms = [
      alarmOf("a", { ...seats, state: "standing", standing_since: lastWeek }),
      alarmOf("b", { state: "closed" }),
      alarmOf("c", seats),
      alarmOf("c", weeksAgo(2)),
    ];
    expect(order(alarms)).toEqual(["c: output-drop, seats-idle"]);
  });
});
