import { Command as Program } from "commander";
import type { Command } from "./command.ts";
import type { ExitCode } from "./exit-code.ts";
import { version } from "./version.ts";

/**
 * The program with these commands on it.
 *
 * @param finished - told what the process should say when it ends
 */
export function programOf(commands: Command<never>[], finished: (code: ExitCode) => void): Program {
  const program = new Program("vitals")
    .description("Honest customer-health reports as code.")
    .version(version, "--version", "print the version")
    .helpOption("--help", "print this help")
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText("after", exitCodes);
  for (const command of commands) add(program, command as Command<unknown>, finished);
  return program;
}

function add(program: Program, command: Command<unknown>, finished: (code: ExitCode) => void): void {
  const added = program.command(command.name).summary(command.summary).description(command.summary);
  for (const option of command.options) added.addOption(option);
  if (command.arguments) added.arguments(command.arguments);
  added.action(async (...received: unknown[]) => {
    const self = received.pop() as Program;
    finished(await command.run(self.opts(), ...self.args));
  });
}

const exitCodes = `
Exit codes:
  0   published, all fresh
  10  published with stale or partial data
  1   nothing published, the last site is untouched
  2   wrong usage or configuration`;
