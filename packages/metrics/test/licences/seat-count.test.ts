import { describe, expect, it } from "vitest";
import { seatCount, seatSum } from "../../src/licences/seat-count.ts";

describe("seatCount", () => {
  it.each([
    [10, 4, { seats: 10, producing: 4, idle: 6, over: 0 }],
    [3, 5, { seats: 3, producing: 5, idle: 0, over: 2 }],
    [0, 0, { seats: 0, producing: 0, idle: 0, over: 0 }],
    [null, 5, null],
    [5, null, null],
  ])("of %j seats and %j people", (seats, producing_users, count) => {
    expect(seatCount({ seats, producing_users })).toEqual(count);
  });

  it("does not let idle seats of one customer make up for missing ones of another", () => {
    const counts = [seatCount({ seats: 10, producing_users: 4 }), seatCount({ seats: 3, producing_users: 5 })];
    expect(seatSum(counts.filter((count) => count !== null))).toEqual({ seats: 13, producing: 9, idle: 6, over: 2 });
    expect(seatSum([])).toEqual({ seats: 0, producing: 0, idle: 0, over: 0 });
  });
});
