import { spawn } from "node:child_process";
import { once } from "node:events";
import type { TemporaryPlace } from "./temporary-place.ts";

/** How a program ended and what it printed. */
export interface ChildRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program of Node to its end; it goes when the place goes, and keeps its temporary files there. */
export async function runChild(place: TemporaryPlace, cwd: string, args: readonly string[]): Promise<ChildRun> {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, TMPDIR: place.folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  place.undo(() => child.kill("SIGKILL"));
  const printed = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => {
      printed[name] += text;
    });
  }
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...printed };
}

/** What a program of ours said went wrong, without what it said on its way. */
export function complaintOf({ code, stderr }: ChildRun): string {
  const lines = stderr.trimEnd().split("\n");
  const first = lines.findIndex((line) => line.startsWith("vitals: "));
  const said = first === -1 ? lines.slice(-3) : lines.slice(first);
  const text = said
    .join("\n")
    .replace(/^vitals: /, "")
    .trim();
  return text || `it ended with ${code ?? "a signal"} and said nothing`;
}
