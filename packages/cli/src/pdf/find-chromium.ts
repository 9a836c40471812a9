import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { UsageError } from "../usage-error.ts";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge"];

const usualPlaces = [
  "/usr/lib/chromium/chromium",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The system's Chromium or a browser of its family: CHROMIUM_PATH, else on PATH, else in the usual places.
 *
 * @throws UsageError with the way out when there is none
 */
export function findChromium({ CHROMIUM_PATH, PATH = "" }: NodeJS.ProcessEnv, places = usualPlaces): string {
  if (CHROMIUM_PATH) {
    if (isProgram(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new UsageError(`CHROMIUM_PATH is not a program: ${CHROMIUM_PATH}`);
  }
  const folders = PATH.split(delimiter).filter(Boolean);
  const found = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places].find(isProgram);
  if (found) return found;
  throw new UsageError(
    "no Chromium, Chrome or Edge found, and a PDF is printed by one of them; install one (apt-get install chromium, " +
      "brew install --cask chromium), set CHROMIUM_PATH to the program, or print the page from any browser",
  );
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
