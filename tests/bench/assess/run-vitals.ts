import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../../packages/cli/bin/vitals.js", import.meta.url));

/** What one command took. */
export interface Run {
  /** From the first instruction of the process to its end. */
  readonly seconds: number;
  readonly peakMemoryBytes: number;
}

/** Runs a step of `vitals` in a process of its own, as a night does. */
export function runVitals(step: "load" | "assess", folder: string): Run {
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, step, "--config", folder, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  if (status !== 0) throw new Error(`vitals ${step} ended with ${status}: ${stderr}`);
  const { peak_memory_bytes } = JSON.parse(stdout) as { peak_memory_bytes: number };
  return { seconds: (performance.now() - begun) / 1000, peakMemoryBytes: peak_memory_bytes };
}
