import { describe, expect, it } from "vitest";
import { gamma } from "../../../sample/random/gamma.ts";
import { normal } from "../../../sample/random/normal.ts";
import { poisson } from "../../../sample/random/poisson.ts";
import { type Random, randomStream } from "../../../sample/random/random-stream.ts";

const draws = 20_000;

function momentsOf(draw: (random: Random) => number): { mean: number; variance: number } {
  const random = randomStream(1, "moments");
  const values = Array.from({ length: draws }, () => draw(random));
  const mean = values.reduce((sum, value) => sum + value, 0) / draws;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws };
}

describe("random draws", () => {
  it.each([
    ["uniform", (r: Random) => r(), 0.5, 1 / 12],
    ["normal", normal, 0, 1],
    ["gamma of shape 5", (r: Random) => gamma(r, 5), 5, 5],
    ["Poisson of mean 3", (r: Random) => poisson(r, 3), 3, 3],
    ["Poisson of mean 100", (r: Random) => poisson(r, 100), 100, 100],
    ["negative binomial, 40 spread 10", (r: Random) => poisson(r, (40 * gamma(r, 10)) / 10), 40, 40 + 160],
  ])("have the mean and variance of their law: %s", (_, draw, mean, variance) => {
    const found = momentsOf(draw);
    expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / draws));
    expect(found.variance / variance).toBeGreaterThan(0.93);
    expect(found.variance / variance).toBeLessThan(1.07);
  });

  it("never makes a Poisson count out of a mean of zero", () => {
    expect(poisson(randomStream(1, "zero"), 0)).toBe(0);
  });
});

describe("a random stream", () => {
  const firstDraws = (random: Random) => Array.from({ length: 5 }, random);

  it("is the same for the same seed and name, and another for another", () => {
    const stream = firstDraws(randomStream(3, "events", "org_0001"));
    expect(firstDraws(randomStream(3, "events", "org_0001"))).toEqual(stream);
    expect(firstDraws(randomStream(4, "events", "org_0001"))).not.toEqual(stream);
    expect(firstDraws(randomStream(3, "events", "org_0002"))).not.toEqual(stream);
  });
});
