import { existsSync } from "node:fs";
import { findBrowser } from "./find-browser.js";
import { run } from "./run.js";

/**
 * Finds a browser for the tests, and installs Chromium where that needs no password.
 *
 * @returns {Promise<{ path: string } | { missing: string }>} the program, or what a person has to do to have one
 */
export async function ensureBrowser() {
  const found = findBrowser(process.env);
  if (found) return { path: found };
  if (process.env.CHROMIUM_PATH) return { missing: `CHROMIUM_PATH is not a program: ${process.env.CHROMIUM_PATH}` };
  if (!existsSync("/usr/bin/apt-get")) {
    return {
      missing: "no Chromium or Chrome found; install one, or say where it is with CHROMIUM_PATH=/path/to/chrome",
    };
  }
  process.stderr.write("no browser found; installing chromium with apt-get\n");
  const installed = await installWithApt();
  const path = findBrowser(process.env);
  if (installed && path) return { path };
  return { missing: "no browser found and it could not be installed here; run: sudo apt-get install -y chromium" };
}

async function installWithApt() {
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ["sudo", "-n"];
  const [program, ...args] = [...prefix, "apt-get"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    await run(program, [...args, "update", "-q"], { env });
    return (await run(program, [...args, "install", "-y", "-q", "--no-install-recommends", "chromium"], { env })) === 0;
  } catch {
    return false; // Neither root nor sudo: the caller names the command.
  }
}
