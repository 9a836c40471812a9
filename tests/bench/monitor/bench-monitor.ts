import { keepResults } from "../results-file.ts";
import { measureSpeed } from "./measure-speed.ts";
import { drawPortfolio, strata } from "./portfolio/portfolio.ts";
import { type Scenario, scenarios } from "./portfolio/scenario.ts";
import { measureReal } from "./real/measure-real.ts";
import { budget, rules } from "./rules/all-rules.ts";
import { type Measured, measure } from "./rules/measure.ts";
import type { Rule } from "./rules/rule.ts";

/** Seeds of the portfolios in the table; none was used while the monitor was made. */
const seeds = [201, 202, 203];

const generator =
  "tests/bench/monitor/portfolio: Mulberry32 streams; weekly output negative-binomial (gamma-mixed Poisson) around a mean by stratum";

/** Means over seeds, stratum by stratum. */
interface Row {
  scenario: string;
  rule: string;
  strata: Measured[];
}

/**
 * Compares the monitor with simpler rules and with the ceiling on every scenario, measures its speed and, where the data
 * is, what it says of real organisations; prints tables and keeps them in `bench/results.json`.
 *
 * @param options - `--full` for 3,000 accounts; else 600. Other words choose scenarios by a part of their name.
 */
export async function benchMonitor(options: string[]): Promise<void> {
  const accounts = options.includes("--full") ? 3000 : 600;
  const words = options.filter((option) => !option.startsWith("--"));
  const chosen = scenarios.filter(({ name }) => words.length === 0 || words.some((word) => name.includes(word)));
  print(`${accounts} accounts, seeds ${seeds.join(", ")}, budget ${budget}; mean weekly output ${means()}`);
  print("scenario | rule | false alarms a year | found within 4 weeks, 8 weeks | in shared weeks (by chance)");
  const rows: Row[] = [];
  for (const scenario of chosen) {
    for (const [rule, said] of Object.entries(rules)) {
      const row = { scenario: scenario.name, rule, strata: measureRule(scenario, said, accounts) };
      rows.push(row);
      print(formatted(row));
    }
  }
  const speed = words.length === 0 ? measureSpeed() : [];
  for (const { accounts: size, seconds } of speed)
    print(`assess ${size} accounts x 104 weeks: ${seconds.toFixed(1)} s`);
  const real = words.length === 0 ? await measureReal() : [];
  if (words.length === 0) keepResults("monitor", { accounts, seeds, budget, generator, strata, rows, speed, real });
}

function measureRule(scenario: Scenario, rule: Rule, accounts: number): Measured[] {
  const all = seeds.map((seed) => {
    const portfolio = drawPortfolio(scenario, accounts, seed);
    return measure(portfolio, rule(portfolio));
  });
  return strata.map((_, stratum) => {
    const own = all.map((measured) => measured[stratum] as Measured);
    const mean = (name: keyof Measured) => own.reduce((sum, each) => sum + each[name], 0) / own.length;
    const names = Object.keys(own[0] as Measured) as (keyof Measured)[];
    return Object.fromEntries(names.map((name) => [name, Math.round(mean(name) * 1000) / 1000])) as unknown as Measured;
  });
}

function formatted({ scenario, rule, strata: measured }: Row): string {
  const each = (text: (one: Measured) => string) => measured.map(text).join(" / ");
  const share = (value: number) => `${Math.round(100 * value)}`;
  const mean = (name: keyof Measured) => measured.reduce((sum, one) => sum + one[name], 0) / measured.length;
  return [
    scenario,
    rule,
    each(({ falseAlarms }) => falseAlarms.toFixed(2)),
    `${each(({ found4 }) => share(found4))}, ${each(({ found8 }) => share(found8))}`,
    `${share(mean("inShocks"))} (${share(mean("shocksByChance"))})`,
  ].join(" | ");
}

function means(): string {
  return strata.map(({ mean, k }) => `${mean} (k ${k})`).join(" / ");
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
