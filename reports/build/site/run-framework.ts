import { fork } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type SiteSettings, settingsToEnvironment } from "../config/site-settings.ts";
import type { BuildMessage } from "../framework/build-messages.ts";
import { frameworkProcess } from "../framework/framework-process.ts";

const child = fileURLToPath(new URL("../framework/build-child.ts", import.meta.url));

export interface RunFrameworkOptions {
  /** Folder that holds `observablehq.config.ts`. */
  readonly projectDir: string;
  readonly settings: SiteSettings & { readonly output: string };
  /** Stands for the modification time of every file, YYYY-MM-DD. */
  readonly date: string;
  /** Routes whose every page Framework shall build itself. */
  readonly unstamped: readonly string[];
  readonly onPage?: ((path: string) => void) | undefined;
}

/**
 * Runs Framework's build in a process of its own and returns how it ended. Rejects with Framework's message and the
 * page it was at, and with what the process printed when it ended without a word.
 */
export function runFramework({ projectDir, settings, date, unstamped, onPage }: RunFrameworkOptions) {
  type Ending = Extract<BuildMessage, { type: "done" | "unstampable" }>;
  return new Promise<Ending>((fulfil, reject) => {
    const running = fork(child, [join(projectDir, "observablehq.config.ts"), date, ...unstamped], {
      ...frameworkProcess.options,
      cwd: projectDir,
      env: { ...frameworkProcess.environment(), ...settingsToEnvironment(settings) },
      stdio: ["ignore", "pipe", "pipe", "ipc"],
    });
    let printed = "";
    for (const stream of [running.stdout, running.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        printed = (printed + text).slice(-4000);
      });
    }
    let last: BuildMessage | undefined;
    running.on("message", (message: BuildMessage) => {
      if (message.type === "page") onPage?.(message.path);
      else last = message;
    });
    running.on("error", reject);
    running.on("close", (code, signal) => {
      if (last?.type === "done" || last?.type === "unstampable") fulfil(last);
      else if (last?.type === "failed") reject(new Error(failure(last.path, last.message)));
      else
        reject(new Error(`the process that builds the pages ended (${signal ?? `code ${code}`}): ${printed.trim()}`));
    });
  });
}

function failure(path: string | undefined, message: string): string {
  return path === undefined ? `the site was not built: ${message}` : `the site was not built, page ${path}: ${message}`;
}
