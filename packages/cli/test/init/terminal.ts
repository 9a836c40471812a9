import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { vitalsProgram } from "../run-vitals.ts";

/** The program in a terminal of its own, driven as by a person: it is waited for before a key is pressed. */
export interface Terminal {
  /** Waits until a text stands on the screen that was not seen before; gives what came with it. */
  see(text: string): Promise<string>;
  press(...keys: string[]): void;
  /** The exit code. */
  ended(): Promise<number | null>;
}

export const enter = "\r";
export const space = " ";
export const down = "\u001b[B";
export const interrupt = "\u0003";
/** Takes away what stands in a field. */
export const erase = "\u0015";

/** Why no terminal can be made here; null when one can. */
export function whyNoTerminal(): string | null {
  const { status, stdout } = spawnSync("script", ["--version"], { encoding: "utf8" });
  return status === 0 && stdout.includes("util-linux")
    ? null
    : "no `script` of util-linux here to make a terminal with";
}

/** Starts the program in a pseudo-terminal. */
export function inTerminal(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Terminal {
  const quoted = [process.execPath, vitalsProgram, ...args].map((arg) => `'${arg.replaceAll("'", `'\\''`)}'`).join(" ");
  const command = `stty cols 120 rows 40 && exec ${quoted}`;
  const child = spawn("script", ["--quiet", "--flush", "--return", "--command", command, "/dev/null"], {
    cwd,
    env: { ...process.env, TERM: "xterm", ...env },
  });
  let screen = "";
  let seen = 0;
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    screen += text;
  });
  const ended = once(child, "close").then(([code]) => code as number | null);
  return {
    async see(text) {
      const until = Date.now() + 60_000;
      for (;;) {
        const shown = stripVTControlCharacters(screen);
        const at = shown.indexOf(text, seen);
        if (at >= 0) {
          const from = seen;
          seen = at + text.length;
          return shown.slice(from, seen);
        }
        if (Date.now() > until) throw new Error(`never seen: ${text}\n${shown.slice(seen)}`);
        await wait(30);
      }
    },
    press(...keys) {
      for (const key of keys) child.stdin.write(key);
    },
    async ended() {
      const code = await ended;
      child.stdin.destroy();
      return code;
    },
  };
}
