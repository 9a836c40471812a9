import { Option } from "commander";
import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { compareVersions } from "../diff/compare-versions.ts";
import { diffJson } from "../diff/diff-json.ts";
import { diffMarkdown } from "../diff/diff-markdown.ts";
import type { DiffReport } from "../diff/diff-report.ts";
import { diffText } from "../diff/diff-text.ts";
import { exitCode } from "../exit-code.ts";
import { configOption, jsonOption } from "../options.ts";

interface DiffOptions extends Pick<StepOptions, "config" | "json"> {
  markdown?: boolean;
}

/** What a change of definitions moves: the work tree against another commit, on the same facts. */
export const diff: Command<DiffOptions> = {
  options: [
    configOption,
    jsonOption,
    new Option("--markdown", "write Markdown for a pull request to standard output").conflicts("json"),
  ],
  run: async (options, base = "") => {
    const report = await compareVersions(await buildContext({ ...options, wait: 0 }), base);
    const code = hidesChange(report) ? exitCode.nothingPublished : exitCode.fresh;
    const write = options.markdown ? diffMarkdown : diffText;
    process.stdout.write(options.json ? diffJson(report, code) : write(report));
    return code;
  },
};

function hidesChange({ definitions }: DiffReport): boolean {
  return definitions !== null && "unversioned" in definitions && definitions.unversioned.length > 0;
}
