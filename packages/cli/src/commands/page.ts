import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import type { StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { configOption } from "../options.ts";
import { pageText } from "../page/page-text.ts";
import { pagesFolder, reportsFolder } from "../steps/reports-folder.ts";
import { UsageError } from "../usage-error.ts";

/** Begins a page from the template, so that an analyst starts with one that works. */
export const page: Command<Pick<StepOptions, "config">> = {
  options: [configOption],
  run: async (_options, name = "", question = "") => {
    const file = join(pagesFolder, `${name}.md`);
    const shown = relative(process.cwd(), file);
    const text = pageText(await readFile(join(reportsFolder, "templates", "page.md"), "utf8"), { name, question });
    if (existsSync(file) || existsSync(join(pagesFolder, name)))
      throw new UsageError(`there is a page of this name already: ${name}; take another name, or edit it`);
    await writeFile(file, text, { flag: "wx" });
    process.stdout.write(`${shown}\n`);
    process.stderr.write(`npm run dev shows it below the address it prints: /${name}\n`);
    return exitCode.fresh;
  },
};
