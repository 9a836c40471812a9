import { benchAssess } from "./assess/bench-assess.ts";
import { benchCluster } from "./cluster/bench-cluster.ts";
import { benchGate } from "./gate/bench-gate.ts";
import { benchIncrements } from "./increments/bench-increments.ts";
import { benchLoad } from "./load/bench-load.ts";
import { benchMonitor } from "./monitor/bench-monitor.ts";
import { calibrate } from "./monitor/calibrate.ts";
import { benchPreview } from "./preview/bench-preview.ts";
import { benchSite } from "./site/bench-site.ts";
import { benchWeeks } from "./weeks/bench-weeks.ts";

const benchmarks: Record<string, (options: string[]) => Promise<void> | void> = {
  assess: benchAssess,
  cluster: benchCluster,
  gate: benchGate,
  increments: benchIncrements,
  load: benchLoad,
  monitor: benchMonitor,
  calibrate,
  preview: benchPreview,
  site: benchSite,
  weeks: benchWeeks,
};

const [name = "", ...options] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (benchmark) await benchmark(options);
else {
  process.stderr.write(`no such benchmark: ${name || "(none)"}; there are ${Object.keys(benchmarks).join(", ")}\n`);
  process.exitCode = 2;
}
