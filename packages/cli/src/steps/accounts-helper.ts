import { fork } from "node:child_process";
import { availableParallelism, freemem } from "node:os";
import { fileURLToPath } from "node:url";
import type { AccountsHelper } from "@vitals/reports/build/site-data/index.ts";
import { pagesDataFolder } from "./reports-folder.ts";

const child = fileURLToPath(new URL("./accounts-child.ts", import.meta.url));

/** Accounts from which on a second process saves more time than its start takes. */
const fewest = 2000;

/** Bytes that must be free: the second process holds as much as the first, about a gigabyte at 10,000 accounts. */
const leastFree = 4e9;

/**
 * A second process for the files of the accounts, which reads facts and health from where the last load and assessment
 * left them.
 *
 * @param config - path of the configuration
 * @returns undefined where the accounts are few, memory is short, or the machine has one processor
 */
export function accountsHelper(config: string, accounts: number): AccountsHelper | undefined {
  const isWorthIt = accounts >= fewest && availableParallelism() > 1 && freemem() > leastFree;
  return isWorthIt ? helperOf(config, pagesDataFolder) : undefined;
}

/**
 * The same for any number of accounts.
 *
 * @param folder - where the files go
 */
export function helperOf(config: string, folder: string): AccountsHelper {
  return {
    write: (next) =>
      new Promise((fulfil, reject) => {
        const running = fork(child, [config, folder], {
          execArgv: ["--import", import.meta.resolve("tsx")],
          stdio: ["ignore", "ignore", "inherit", "ipc"],
        });
        let isDone = false;
        running.on("message", () => {
          const block = next();
          if (block) return void running.send(block);
          isDone = true;
          running.disconnect();
        });
        running.on("error", reject);
        // Not "close": that does not come after a disconnection from here.
        running.on("exit", (code, signal) => {
          if (isDone) fulfil();
          else reject(new Error(`the process that writes files of accounts ended (${signal ?? `code ${code}`})`));
        });
      }),
  };
}
