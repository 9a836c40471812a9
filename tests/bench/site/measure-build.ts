import { spawn } from "node:child_process";
import { readdirSync, realpathSync, statSync } from "node:fs";
import { join } from "node:path";
import { program } from "../run-vitals.ts";
import { treeMemory } from "./tree-memory.ts";

/** What `vitals site`, or all of `vitals build`, took and left. */
export interface SiteBuild {
  readonly seconds: number;
  /** Of the processor, in all its processes; null where the system does not say. Others may use the machine too. */
  readonly processorSeconds: number | null;
  /** The most that all its processes together held at once, looked at five times a second; null where it cannot be seen. */
  readonly peakMemoryBytes: number | null;
  readonly files: number;
  readonly bytes: number;
}

/** Run in the process that is measured: its last words are its processor time and that of what it started (proc(5), 14 to 17). */
const lastWords = `process.on("exit", () => {
  const fields = fs.readFileSync("/proc/self/stat", "utf8").replace(/.*\\) /s, "").split(" ").slice(11, 15);
  fs.writeSync(2, "\\nprocessor " + fields.reduce((sum, ticks) => sum + Number(ticks), 0) / 100);
}); import fs from "node:fs";`;

/** Runs `vitals site`, or all of `vitals build`, from nothing, in processes of its own, as a night does. */
export async function measureBuild(home: string, step: "site" | "build" = "site"): Promise<SiteBuild> {
  const begun = performance.now();
  const running = spawn(
    process.execPath,
    ["--import", `data:text/javascript,${encodeURIComponent(lastWords)}`, program, step, "--config", home],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  let said = "";
  running.stderr.setEncoding("utf8").on("data", (text: string) => {
    said = (said + text).slice(-4000);
  });
  let peak: number | null = null;
  const looking = setInterval(() => {
    const now = treeMemory(running.pid as number);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  }, 200);
  const status = await new Promise((fulfil) => running.on("close", fulfil));
  clearInterval(looking);
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  if (status !== 0) throw new Error(`vitals ${step} ended with ${status}: ${said}`);
  const processor = /\nprocessor ([\d.]+)$/.exec(said)?.[1];
  const processorSeconds = processor === undefined ? null : Math.round(Number(processor) * 10) / 10;
  return { seconds, processorSeconds, peakMemoryBytes: peak, ...measureFolder(realpathSync(join(home, "dist"))) };
}

function measureFolder(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  return {
    files: files.length,
    bytes: files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0),
  };
}
