import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const holder = fileURLToPath(new URL("./holder.ts", import.meta.url));

/** Starts a process that takes the lock and keeps it, and waits until it has it. */
export async function startHolder(lockPath: string, mode: "idle" | "busy" = "idle"): Promise<ChildProcess> {
  const child = fork(holder, [lockPath, mode], { execArgv: ["--import", import.meta.resolve("tsx")] });
  await once(child, "message");
  return child;
}
