import { CommanderError } from "commander";
import { commandsNamed, listedCommands } from "./commands/index.ts";
import { type ExitCode, exitCode } from "./exit-code.ts";
import { explainError } from "./output/explain-error.ts";
import { programOf } from "./program.ts";
import { UsageError } from "./usage-error.ts";

/**
 * Runs one command line.
 *
 * @param argv - what stands after `vitals`
 * @returns the exit code; never throws
 */
export async function main(argv: string[]): Promise<ExitCode> {
  process.once("SIGINT", endInterrupted);
  process.once("SIGTERM", endInterrupted);
  process.stdout.on("error", endUnread);
  let code: ExitCode = exitCode.fresh;
  try {
    const program = programOf(listedCommands, await commandsNamed(argv), (ended) => {
      code = ended;
    });
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.fresh : exitCode.wrongUsage;
    const wrongUsage = error instanceof UsageError;
    process.stderr.write(`${explainError(error)}\n`);
    if (argv.includes("--json")) process.stdout.write(`${failureJson(error, wrongUsage)}\n`);
    return wrongUsage ? exitCode.wrongUsage : exitCode.nothingPublished;
  }
}

function failureJson(error: unknown, wrongUsage: boolean): string {
  const code = wrongUsage ? exitCode.wrongUsage : exitCode.nothingPublished;
  return JSON.stringify(
    { status: "failed", exit_code: code, error: (error as Error)?.message ?? String(error) },
    null,
    2,
  );
}

/** Finished generations are switched in one step, so stopping anywhere leaves the old one whole. */
function endInterrupted(): void {
  process.stderr.write("\nvitals: interrupted; the last site is as it was\n");
  process.exit(exitCode.nothingPublished);
}

/** A reader such as `head` that has seen enough closes the pipe; anything else that cannot be written is a failure. */
function endUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") process.stderr.write(`vitals: cannot write to standard output: ${error.message}\n`);
  process.exit(error.code === "EPIPE" ? exitCode.fresh : exitCode.nothingPublished);
}
