import type { Option } from "commander";
import type { ExitCode } from "./exit-code.ts";

/** What one command takes and does; every file in `commands/` exports one. */
export interface Command<Options> {
  options: Option[];
  /** Does it; resolves to what the process should say when it ends. */
  run: (options: Options, ...args: string[]) => Promise<ExitCode>;
}

/** What the help of the program says of a command, without its code. */
export interface ListedCommand {
  name: string;
  /** What it does, in one line of the help. */
  summary: string;
  /** Positional arguments as the help shows them, such as `<account>`. */
  arguments?: string;
  read: () => Promise<Command<never>>;
}
