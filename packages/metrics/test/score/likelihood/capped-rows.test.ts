import { describe, expect, it } from "vitest";
import { cappedRows } from "../../../src/score/likelihood/capped-rows.ts";
import { fitLikelihood } from "../../../src/score/likelihood/fit-likelihood.ts";
import { hashOrder } from "../../../src/score/likelihood/hash-order.ts";
import { defaults, originRows, simulatedChurn } from "./simulated-churn.ts";

const rows = originRows(simulatedChurn(200, 156, 2));
const all = Int32Array.from(rows.week.keys());
const sum = (numbers: Float64Array) => numbers.reduce((a, b) => a + b, 0);

describe("cappedRows", () => {
  it("leaves rows alone where there are few", () => {
    expect(cappedRows(all, rows.account, rows.churned, rows.accountIds)).toEqual({
      rows: all,
      factor: new Float64Array(all.length).fill(1),
    });
  });

  it("keeps whole accounts, all that churned, and the weight of the others in sum", () => {
    const capped = cappedRows(all, rows.account, rows.churned, rows.accountIds, 3500);
    expect(capped.rows.length).toBeLessThan(3600);
    expect(sum(capped.factor)).toBeCloseTo(all.length, 6);
    const kept = new Set(Array.from(capped.rows, (i) => rows.account[i]));
    expect(capped.rows).toEqual(all.filter((i) => kept.has(rows.account[i])));
    expect([...all].filter((i) => rows.churned[i] === 1).every((i) => kept.has(rows.account[i]))).toBe(true);
    expect(new Set(capped.factor).size).toBe(2);
  });

  it("keeps some that stayed even where those that churned fill the room", () => {
    const capped = cappedRows(all, rows.account, rows.churned, rows.accountIds, 200);
    expect(Array.from(capped.rows).filter((i) => rows.churned[i] === 0).length).toBeGreaterThan(100);
    expect(sum(capped.factor)).toBeCloseTo(all.length, 6);
  });

  it("hardly moves the fit", () => {
    const fitOf = (some: { rows: Int32Array; factor: Float64Array }) =>
      fitLikelihood(
        {
          z: rows.standardised(some.rows, 0),
          columns: 3,
          churned: Uint8Array.from(some.rows, (i) => rows.churned[i] as number),
          weight: some.factor.map((each, at) => each * (rows.weight[some.rows[at] as number] as number)),
        },
        defaults,
      );
    const [whole, part] = [
      fitOf({ rows: all, factor: new Float64Array(all.length).fill(1) }),
      fitOf(cappedRows(all, rows.account, rows.churned, rows.accountIds, 3500)),
    ];
    expect(part.base).toBeCloseTo(whole.base, 12);
    expect(Math.abs(part.slope - whole.slope)).toBeLessThan(0.15);
  });
});

describe("hashOrder", () => {
  it("does not follow the names, and is not disturbed by newcomers", () => {
    const ids = Array.from({ length: 1000 }, (_, i) => `customer-${i}`);
    const order = hashOrder(ids).map((i) => ids[i]);
    expect(
      hashOrder([...ids, "newcomer"])
        .map((i) => [...ids, "newcomer"][i])
        .filter((id) => id !== "newcomer"),
    ).toEqual(order);
    const early = order.slice(0, 500).filter((id) => Number(id?.slice(9)) < 500).length;
    expect(Math.abs(early - 250)).toBeLessThan(50);
    expect(hashOrder(["b", "a", "b"])).toHaveLength(3);
  });
});
