import { expect, it } from "vitest";
import { assess } from "../src/assess.ts";
import { catalog } from "../src/catalog.ts";
import { simulatedFacts } from "./simulated-accounts.ts";
import { options } from "./weekly-output.ts";

it("assesses a thousand accounts over two years, and prints how long it took", () => {
  const facts = simulatedFacts({ accounts: 1000, weeks: 104, mean: 40, dispersion: 10, seed: 3 });
  const begun = performance.now();
  const health = assess(facts, options);
  const seconds = (performance.now() - begun) / 1000;
  process.stdout.write(`1,000 accounts, 104 weeks, ${catalog.signals.length} signals: ${seconds.toFixed(2)} s\n`);
  expect(health.signals.output).toHaveLength(1000 * 104);
});
