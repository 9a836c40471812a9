// From a fresh clone to a served report. Takes the options of `vitals serve`, such as --port.
// VITALS_STOP_AFTER_FIRST_PAGE=1 ends it once the first page was served: for tests and for timing.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { ensureInstalled } from "./setup/ensure-installed.js";
import { repository } from "./setup/repository.js";
import { vitals, vitalsProgram } from "./setup/vitals.js";

const published = new Set([0, 10]);

await ensureInstalled();
const code = (await vitals("sample")) || (await vitals("build"));
if (published.has(code)) await serve(process.argv.slice(2));
else process.exitCode = code;

async function serve(options) {
  const server = spawn(process.execPath, [vitalsProgram, "serve", ...options], {
    cwd: repository,
    stdio: ["inherit", "pipe", "inherit"],
  });
  process.on("SIGINT", () => undefined); // The server hears it too, ends, and this process ends with it.
  const closed = once(server, "close");
  for await (const address of createInterface({ input: server.stdout })) {
    process.stdout.write(`\nThe report is at ${address}   (Ctrl-C stops it)\n`);
    if (process.env.VITALS_STOP_AFTER_FIRST_PAGE) {
      await firstPage(address);
      server.kill("SIGTERM");
    }
  }
  const [ended] = await closed;
  process.exitCode = process.exitCode || (ended ?? 0);
}

async function firstPage(address) {
  const page = await fetch(address);
  const html = await page.text();
  process.stdout.write(`The first page came with status ${page.status} and ${html.length} characters.\n`);
  if (!page.ok || !html.includes("</html>")) process.exitCode = 1;
}
