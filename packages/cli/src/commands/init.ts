import { mkdir, mkdtemp, rm, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import {
  type Answers,
  knownExports,
  propose,
  type SampledTables,
  withConnection,
  withSample,
} from "@vitals/data-loaders";
import { InvalidArgumentError, Option } from "commander";
import type { Command } from "../command.ts";
import { type ExitCode, exitCode } from "../exit-code.ts";
import { askAbout } from "../init/ask-about.ts";
import { connectionNamed } from "../init/connection-named.ts";
import { findingsText } from "../init/findings-text.ts";
import { targetFiles } from "../init/target-files.ts";
import { whyNothing } from "../init/why-nothing.ts";
import { writeProposal } from "../init/write-proposal.ts";
import { zoneProblem } from "../init/zone-problem.ts";
import { jsonOption } from "../options.ts";
import { progressOn } from "../output/progress.ts";

interface InitOptions {
  connection?: string;
  config?: string;
  title?: string;
  zone?: string;
  force?: boolean;
  yes?: boolean;
  json?: boolean;
}

/** Looks at a sample of unknown files, or of a database's tables, and writes a configuration for them. */
export const init: Command<InitOptions> = {
  options: [
    new Option(
      "--connection <variable>",
      "look at a database, whose address is in this environment variable; paths are then tables or schemas",
    ),
    new Option("--config <file>", "configuration to write (default: vitals.config.ts in this folder)"),
    new Option("--title <text>", "the report's name"),
    new Option("--zone <zone>", "zone that days and weeks are cut in, such as Europe/Berlin").argParser(zone),
    new Option("--force", "write over a configuration and a catalogue that are there"),
    new Option("--yes", "take the best guesses without asking"),
    jsonOption,
  ],
  run: async (options, ...paths) => {
    const target = targetFiles(process.cwd(), options.config, options.force ?? false);
    const connection = options.connection === undefined ? null : connectionNamed(options.connection, process.env);
    const patterns = (paths.length > 0 ? paths : ["."]).map((path) => resolve(path));
    const progress = progressOn(process.stderr);
    const isAsked = !options.yes && !options.json && process.stdin.isTTY === true && process.stdout.isTTY === true;
    // Paths are told relative to this folder, so it must be there; without a configuration in it, it goes again.
    const made = await mkdir(target.dir, { recursive: true });
    let isWritten = false;
    const scratchDir = await mkdtemp(join(tmpdir(), "vitals-init-"));
    const onFile = (name: string, done: number, total: number) =>
      progress.say(connection ? "looking at the tables" : "looking at the files", done / total, name);
    try {
      const look = (work: (sampled: SampledTables) => Promise<ExitCode>) =>
        connection
          ? withConnection({ ...connection, wanted: paths }, { scratchDir, onFile }, work)
          : withSample(patterns, { configDir: target.dir, scratchDir, onFile }, work);
      return await look(async (sampled) => {
        progress.end();
        const timeZone = options.zone ?? machineZone();
        const given: Answers = { roles: new Map(), timeZone, ...(options.title ? { title: options.title } : {}) };
        const first = await propose(sampled, given, knownExports);
        const proposal = isAsked
          ? await askAbout(first, (answers) => propose(sampled, answers, knownExports), given)
          : first;
        const refusal = whyNothing(proposal, connection);
        if (refusal) {
          process.stderr.write(`${refusal}\n`);
          if (options.json)
            process.stdout.write(
              `${JSON.stringify({ status: "failed", exit_code: 1, error: refusal, ...proposal }, null, 2)}\n`,
            );
          return exitCode.nothingPublished;
        }
        const catalogue = await writeProposal({ ...proposal, connection }, target, options.force ?? false);
        isWritten = true;
        const written = {
          config: relative(process.cwd(), target.config),
          catalogue: catalogue === null ? null : relative(process.cwd(), catalogue),
        };
        process.stdout.write(
          options.json
            ? `${JSON.stringify({ status: "written", exit_code: 0, written, ...proposal }, null, 2)}\n`
            : findingsText(proposal, written),
        );
        return exitCode.fresh;
      });
    } finally {
      progress.end();
      if (made !== undefined && !isWritten) await rmdir(target.dir).catch(() => undefined);
      await rm(scratchDir, { recursive: true, force: true });
    }
  },
};

/** The zone of this machine; servers run in UTC, which is the usual zone of exports too. */
function machineZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

function zone(text: string): string {
  const problem = zoneProblem(text);
  if (problem) throw new InvalidArgumentError(`${problem}.`);
  return text;
}
