import { Option, Command as Program } from "commander";
import type { Command, ListedCommand } from "./command.ts";
import type { ExitCode } from "./exit-code.ts";
import { version } from "./version.ts";

/**
 * The program with these commands on it.
 *
 * @param read - the code of those that may run, by name; of the others the help says only that they take options
 * @param finished - told what the process should say when it ends
 */
export function programOf(
  commands: readonly ListedCommand[],
  read: ReadonlyMap<string, Command<never>>,
  finished: (code: ExitCode) => void,
): Program {
  const program = new Program("vitals")
    .description("Honest customer-health reports as code.")
    .version(version, "--version", "print the version")
    .helpOption("--help", "print this help")
    .exitOverride()
    .showSuggestionAfterError()
    .addHelpText("after", exitCodes);
  for (const command of commands) {
    const added = program.command(command.name).summary(command.summary).description(command.summary);
    if (command.arguments) added.arguments(command.arguments);
    const code = read.get(command.name);
    if (code) addCode(added, code as Command<unknown>, finished);
    else added.addOption(new Option("--config <file>"));
  }
  return program;
}

function addCode(added: Program, { options, run }: Command<unknown>, finished: (code: ExitCode) => void): void {
  for (const option of options) added.addOption(option);
  added.action(async (...received: unknown[]) => {
    const self = received.pop() as Program;
    finished(await run(self.opts(), ...self.args));
  });
}

const exitCodes = `
Exit codes:
  0   published, all fresh
  10  published with stale or partial data
  1   nothing published, the last site is untouched
  2   wrong usage or configuration`;
