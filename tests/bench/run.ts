import { benchAssess } from "./assess/bench-assess.ts";
import { benchGate } from "./gate/bench-gate.ts";
import { benchIncrements } from "./increments/bench-increments.ts";
import { benchMonitor } from "./monitor/bench-monitor.ts";
import { calibrate } from "./monitor/calibrate.ts";
import { benchSite } from "./site/bench-site.ts";

const benchmarks: Record<string, (options: string[]) => Promise<void> | void> = {
  assess: benchAssess,
  gate: benchGate,
  increments: benchIncrements,
  monitor: benchMonitor,
  calibrate,
  site: benchSite,
};

const [name = "", ...options] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (benchmark) await benchmark(options);
else {
  process.stderr.write(`no such benchmark: ${name || "(none)"}; there are ${Object.keys(benchmarks).join(", ")}\n`);
  process.exitCode = 2;
}
