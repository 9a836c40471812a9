import type { Option } from "commander";
import type { ExitCode } from "./exit-code.ts";

/** One command of the program; every file in `commands/` exports one. */
export interface Command<Options> {
  name: string;
  /** What it does, in one line of the help. */
  summary: string;
  /** Positional arguments as the help shows them, such as `<account>`. */
  arguments?: string;
  options: Option[];
  /** Does it; resolves to what the process should say when it ends. */
  run: (options: Options, ...args: string[]) => Promise<ExitCode>;
}
