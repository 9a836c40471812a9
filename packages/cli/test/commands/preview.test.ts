import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { smallCompany } from "../pipeline/small-company.ts";
import { ended, firstLine, startVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";

async function until(holds: () => Promise<boolean>, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await sleep(100)) if (await holds()) return true;
  return false;
}

it("vitals preview shows the pages, takes in new events and a changed configuration, and ends with 0 on Ctrl-C", async () => {
  const folder = temporaryFolder(smallCompany());
  const child = startVitals(folder, ["preview", "--port", "42000", "--wait", "300"]);
  const run = ended(child);
  onTestFinished(() => void child.kill("SIGINT"));
  const address = await firstLine(child);
  const shows = async (path: string, text: string) => (await (await fetch(`${address}${path}`)).text()).includes(text);
  expect(await shows("", "</html>")).toBe(true);
  expect(await shows("accounts/acme", "Acme Corp")).toBe(true);
  expect(await shows("digest.html", "</html>")).toBe(true);
  expect(await shows("data/signal_weeks.csv", "signal,week,customers")).toBe(true);
  expect((await fetch(`${address}/`)).status).toBe(400);

  const config = join(folder, "vitals.config.js");
  writeFileSync(config, readFileSync(config, "utf8").replace('"accounts.csv"', '"renamed.csv"'));
  writeFileSync(join(folder, "renamed.csv"), "account_id,name\nacme,Acme Limited\n");
  expect(await until(() => shows("accounts/acme", "Acme Limited"), 30_000)).toBe(true);
  writeFileSync(config, readFileSync(config, "utf8").replace('"Small company"', '"Small enterprise"'));
  expect(await until(() => shows("", "| Small enterprise</title>"), 30_000)).toBe(true);
  expect(await shows("", ">Small enterprise</a>")).toBe(true);

  child.kill("SIGINT");
  expect((await run).code).toBe(0);
}, 150_000);
