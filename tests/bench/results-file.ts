import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, totalmem } from "node:os";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

const path = fileURLToPath(new URL("../../bench/results.json", import.meta.url));

/** Puts the results of one benchmark into `bench/results.json`, with the machine and the versions; others stay. */
export function keepResults(benchmark: string, results: object): void {
  const before = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>) : {};
  const machine = {
    processor: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 1e9),
    node: process.version,
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${JSON.stringify({ ...before, [benchmark]: { machine, ...results } }, null, 2)}\n`);
}
