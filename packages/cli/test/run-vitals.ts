import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** The program as a person starts it. */
export const vitalsProgram = fileURLToPath(new URL("../bin/vitals.js", import.meta.url));

/** What one run printed and how it ended. */
export interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts the real program in a folder. */
export function startVitals(cwd: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return startProgram(vitalsProgram, cwd, args, env);
}

/** Starts another copy of the program in a folder. */
export function startProgram(program: string, cwd: string, args: string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [program, ...args], { cwd, env: { ...process.env, ...env } });
}

/** Runs the real program in a folder and waits for it to end. */
export async function runVitals(cwd: string, ...args: string[]): Promise<Run> {
  return ended(startVitals(cwd, args));
}

/** What a started program printed, once it has ended. */
export async function ended(child: ChildProcess): Promise<Run> {
  const printed = { stdout: "", stderr: "" };
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    printed.stdout += text;
  });
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    printed.stderr += text;
  });
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...printed };
}

/** The first line a started program prints on standard output. */
export async function firstLine(child: ChildProcess): Promise<string> {
  let text = "";
  for await (const chunk of child.stdout ?? []) {
    text += chunk;
    if (text.includes("\n")) return text.slice(0, text.indexOf("\n"));
  }
  throw new Error("the program ended without a line");
}
