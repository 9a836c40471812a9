import { spawn } from "node:child_process";
import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { folderHash } from "../src/generations/content-hash.ts";
import { folderWith, loadFrom } from "./loading.ts";

const config = { title: "test", sources: { events: { files: "events.csv" } } };

function eventsOf(accounts: number): string {
  const lines = Array.from({ length: accounts * 40 }, (_, i) => {
    const day = String(1 + (i % 28)).padStart(2, "0");
    return `2024-01-${day}T10:00:00,account ${i % accounts},command ${i % 7},user ${i % 13}`;
  });
  return `occurred_at,account_id,event,user_id\n${lines.join("\n")}\n`;
}

/** Starts a load in a process of its own, kills it with SIGKILL after so many ms, and waits for its end. */
async function killedLoad(dir: string, ms: number, sources: object = config.sources): Promise<void> {
  const script = `
    import { load } from ${JSON.stringify(new URL("../src/index.ts", import.meta.url).href)};
    import { checkConfig } from "@vitals/tables/config";
    const { config } = checkConfig(${JSON.stringify({ ...config, sources })});
    const dir = ${JSON.stringify(dir)};
    console.log("started");
    await load(config, { configDir: dir, stateDir: dir + "/.vitals", now: new Date("2024-03-01") });
    console.log("done");`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
    cwd: new URL("..", import.meta.url),
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  await sleep(ms);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  if (child.exitCode === null) child.kill("SIGKILL");
  else return;
  await ended;
}

test("shows the old facts or the new, whole, when a load is killed at any moment, and the next one cleans up", async () => {
  const dir = await folderWith({ "events.csv": eventsOf(20) });
  const facts = join(dir, ".vitals", "facts");
  await loadFrom(dir, config);
  const known = new Set([await folderHash(facts)]);

  await writeFile(join(dir, "events.csv"), eventsOf(400));
  const other = await folderWith({ "events.csv": eventsOf(400) });
  await loadFrom(other, config);
  known.add(await folderHash(join(other, ".vitals", "facts")));
  expect(known.size).toBe(2);

  for (const ms of [30, 150, 300, 450, 600, 800, 1100]) {
    await killedLoad(dir, ms);
    expect(known).toContain(await folderHash(facts));
  }
  await loadFrom(dir, config);
  expect(known).toContain(await folderHash(facts));
  const left = await readdir(join(dir, ".vitals"), { recursive: true });
  expect(left.filter((name) => name.includes(".tmp-"))).toEqual([]);
}, 120_000);

test("goes on from what was kept before or after a load that was killed, never from a mixture", async () => {
  const sources = { events: { files: "events" } };
  const dir = await folderWith({ "events/0.csv": eventsOf(20), "events/1.csv": eventsOf(30) });
  await loadFrom(dir, { sources });
  for (const [i, ms] of [100, 250, 350, 450, 550, 700].entries()) {
    await writeFile(join(dir, "events", `${i % 3}.csv`), eventsOf(40 + 10 * i));
    await killedLoad(dir, ms, sources);
    const notices: string[] = [];
    const next = await loadFrom(dir, { sources }, { onNotice: (sentence) => notices.push(sentence) });
    const full = await loadFrom(dir, { sources }, { stateDir: join(dir, ".full"), full: true });
    expect(notices).toEqual([]);
    expect(await folderHash(next.result.factsDir)).toBe(await folderHash(full.result.factsDir));
  }
}, 120_000);
