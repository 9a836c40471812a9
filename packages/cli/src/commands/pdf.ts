import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { dateWords } from "@vitals/reports/src/components/date-words.js";
import { epochDayOf } from "@vitals/tables";
import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { configOption, paperOption, pdfOutOption, siteOption } from "../options.ts";
import { findChromium } from "../pdf/find-chromium.ts";
import { pdfPage } from "../pdf/page-address.ts";
import type { Paper } from "../pdf/papers.ts";
import { type PdfPrinter, pdfPrinter } from "../pdf/pdf-printer.ts";
import { readBuild } from "../pdf/read-build.ts";
import { steadyPdf } from "../pdf/steady-pdf.ts";
import { listenNear } from "../serve/listen.ts";
import { siteServer } from "../serve/site-server.ts";
import { readFacts } from "../steps/read-tables.ts";

interface PdfOptions extends Pick<StepOptions, "config"> {
  out: string;
  paper: Paper;
  site?: string;
}

/** Prints pages of a built site through the system's Chromium, from a server on 127.0.0.1; one file a page. */
export const pdf: Command<PdfOptions> = {
  options: [configOption, pdfOutOption, paperOption, siteOption],
  run: async ({ out, paper, site, config }, ...rest) => {
    const context = await buildContext({ ...(config === undefined ? {} : { config }), wait: 0 });
    const siteDir = site ? resolve(site) : context.siteDir;
    const { title, asOf } = readBuild(siteDir);
    const readAccounts = () => readFacts(context.stateDir);
    const wanted = rest.flat();
    const pages = await Promise.all(
      (wanted.length > 0 ? wanted : ["/"]).map((page) => pdfPage(page, { siteDir, readAccounts })),
    );
    const program = findChromium(process.env);
    const server = siteServer(siteDir);
    const local = `http://127.0.0.1:${await listenNear(server, 0)}/`;
    let printer: PdfPrinter | undefined;
    try {
      printer = await pdfPrinter(program, { local, address: context.config.publishing.address });
      await mkdir(out, { recursive: true });
      for (const { address, file } of pages) {
        const footer = `${title}, data through ${dateWords(epochDayOf(asOf))}`;
        const printed = await printer.print(address.slice(1), { paper, footer });
        await writeFile(join(out, file), steadyPdf(printed, asOf));
        process.stdout.write(`${join(out, file)}\n`);
      }
    } finally {
      await printer?.close();
      server.close();
      server.closeAllConnections();
    }
    return exitCode.fresh;
  },
};
