import { spawn, spawnSync } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

/** The `vitals` command. */
export const program = fileURLToPath(new URL("../../packages/cli/bin/vitals.js", import.meta.url));

/** Run in the process that is measured: its last words are what it used. */
const lastWords = "process.on('exit', () => process.stderr.write('\\n' + JSON.stringify(process.resourceUsage())))";

/** What one command took. */
export interface Run {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Of the processor, over all threads: where others use the machine too, this says more. */
  readonly processorSeconds: number;
  readonly peakMemoryBytes: number;
}

/** Runs a step of `vitals` in a process of its own, as a night does. */
export function runVitals(step: "load" | "assess", folder: string, ...options: string[]): Run {
  return runProgram(`vitals ${step}`, [program, step, "--config", folder, ...options]);
}

/**
 * Runs a program of Node in a process of its own.
 *
 * @param args - the program's file and its arguments, after Node's own
 * @throws when it ends with an error, with what it said
 */
export function runProgram(name: string, args: readonly string[]): Run {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, argumentsOf(args), {
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  return measured(name, begun, status, stderr);
}

/** The same while this process goes on, because what is run talks to it. */
export async function runBeside(step: "load", folder: string, ...options: string[]): Promise<Run> {
  const begun = performance.now();
  const args = argumentsOf([program, step, "--config", folder, ...options]);
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  const said = text(child.stderr);
  const status = await new Promise<number | null>((resolve) => child.once("close", resolve));
  return measured(`vitals ${step}`, begun, status, await said);
}

function argumentsOf(args: readonly string[]): string[] {
  return ["--import", `data:text/javascript,${encodeURIComponent(lastWords)}`, ...args];
}

function measured(name: string, begun: number, status: number | null, stderr: string): Run {
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
  const used = JSON.parse(stderr.slice(stderr.lastIndexOf("\n"))) as NodeJS.ResourceUsage;
  return {
    seconds: Math.round(seconds * 10) / 10,
    processorSeconds: Math.round((used.userCPUTime + used.systemCPUTime) / 1e5) / 10,
    peakMemoryBytes: used.maxRSS * 1024,
  };
}
