import { describe, expect, it } from "vitest";
import { type Columns, column } from "../../src/columns.ts";
import { toHistory } from "../../src/history/history.ts";
import { assessScores } from "../../src/score/assess-scores.ts";
import { scoresTable } from "../../src/score/scores-table.ts";
import { factsFromEvents, type TestEvent } from "../facts-from-events.ts";
import { dayOf } from "../signal-values.ts";

/** Eight customers, each making its number every week; from the 30th week on the first makes nothing. */
function tableOf(): Columns {
  const events: TestEvent[] = [];
  for (let a = 1; a <= 8; a++) {
    for (let week = 0; week < 40; week++) {
      if (a === 1 && week >= 30) continue;
      for (const user of ["x", "y"]) events.push({ account: `a${a}`, on: dayOf(week), event: "make", times: a, user });
    }
  }
  const facts = factsFromEvents({ events });
  const history = toHistory(facts);
  return scoresTable(
    history,
    assessScores(history, facts, () => false, {}),
  );
}

describe("the table of scores", () => {
  const table = tableOf();
  const ids = column<string>(table, "account_id");
  const last = (id: string) => Array.from(ids).lastIndexOf(id);

  it("holds each component in its own unit beside its points", () => {
    expect(column<number>(table, "output_quarter_value")[last("a3")]).toBe(3 * 2 * 13);
    expect(column<number>(table, "last_output_value")[last("a1")]).toBe(10);
    expect(column<number>(table, "output_quarter_points")[last("a8")]).toBeGreaterThan(
      column<number>(table, "output_quarter_points")[last("a2")] as number,
    );
  });

  it("says where yellow and green begin, the same for everybody in a week, null before there is a reference", () => {
    const [yellow, green] = [column<number>(table, "yellow_from"), column<number>(table, "green_from")];
    expect(yellow[0]).toBeNaN();
    expect(yellow[last("a2")]).toBe(yellow[last("a7")]);
    expect(green[last("a2")]).toBeGreaterThanOrEqual(yellow[last("a2")] as number);
  });
});
