import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { assess } from "@vitals/metrics";
import { expect, it } from "vitest";
import { type AccountBlock, type AccountsHelper, accountsWriter } from "../../build/site-data/account-blocks.ts";
import { writeSiteData } from "../../build/site-data/write-site-data.ts";
import { newFolder } from "../build/small-project.ts";
import { factsOf } from "../fixture/facts-of.ts";
import { rowsOfCustomers } from "../fixture/made-up-customers.ts";
import { fixtureConfig } from "../fixture/write-fixture.ts";

const config = fixtureConfig();
const customers = Array.from({ length: 310 }, (_, i) => ({
  id: `c${i}`,
  output: (weeksAgo: number) => 9 + ((i + weeksAgo) % 5),
}));
const facts = factsOf(rowsOfCustomers(customers, 30));
const health = assess(facts, { outputNoun: "routes", currency: config.currency, budget: config.alarms.budget });
const tables = { facts, health, config };

/** The files of a folder with their bytes. */
function filesOf(folder: string): Record<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(folder, name), "latin1")]));
}

/** A helper in this process, and the blocks that it was given. */
function helperInto(dataDir: string) {
  const given: AccountBlock[] = [];
  const helper: AccountsHelper = {
    async write(next) {
      const write = accountsWriter(tables, dataDir);
      for (let block = next(); block; block = next()) {
        given.push(block);
        await write(block);
      }
    },
  };
  return { helper, given };
}

const writeArrow = () => new Uint8Array();

it("leaves the same files whether somebody helps or not, and none of an earlier run", async () => {
  const [alone, together] = [newFolder(), newFolder()];
  await writeSiteData({ ...tables, dataDir: alone, writeArrow });
  await accountsWriter({ ...tables, config }, together)({ from: 0, to: 3 });
  const { helper, given } = helperInto(together);
  await writeSiteData({ ...tables, dataDir: together, writeArrow, helper });
  expect(given[0]).toEqual({ from: 0, to: 150 });
  expect(filesOf(together)).toEqual(filesOf(alone));
});

it("fails when the helper fails, and gives it nothing more when something else does", async () => {
  const dataDir = newFolder();
  const broken: AccountsHelper = { write: () => Promise.reject(new Error("the helper ended")) };
  await expect(writeSiteData({ ...tables, dataDir, writeArrow, helper: broken })).rejects.toThrow("the helper ended");

  let ask: () => AccountBlock | undefined = () => undefined;
  let end = () => {};
  const waiting: AccountsHelper = {
    write: (next) => {
      ask = next;
      return new Promise((fulfil) => {
        end = fulfil;
      });
    },
  };
  const onFirst = () => {
    setTimeout(() => end(), 20);
    throw new Error("no room left");
  };
  const writing = writeSiteData({ ...tables, dataDir, writeArrow, helper: waiting, onFirst });
  await expect(writing).rejects.toThrow("no room left");
  expect(ask()).toBeUndefined();
});
