import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderHash } from "../../src/generations/content-hash.ts";
import { LoadError } from "../../src/index.ts";
import { folderWith, loadFrom, pick } from "../loading.ts";

const files = {
  "events.csv": "occurred_at,account_id,event\n2024-01-01,old,save\n2024-01-09,acme,save\n",
  "accounts.csv": "account_id,name,aliases\nacme,Acme,old\nbad\n",
  "seats.csv": "account_id,valid_from,seats\nacme,2024-01-01,5\n",
};
const config = {
  sources: {
    events: { files: "events.csv" },
    accounts: { files: "accounts.csv" },
    seats: { files: "seats.csv", staleAfterDays: 3 },
  },
};

test("keeps the last good rows of a source that fails, and says so", async () => {
  const dir = await folderWith(files);
  const good = await loadFrom(dir, config);
  const quarantined = await good.quarantine("accounts");
  await rm(join(dir, "accounts.csv"));
  const partial = await loadFrom(dir, config);
  expect(partial.result.status).toBe("partial");
  expect(pick(await partial.rows("accounts"), "account_id", "name", "aliases")).toEqual([["acme", "Acme", "old"]]);
  expect(pick(await partial.rows("account_weeks"), "account_id", "events", "seats")).toEqual([["acme", 1, 5]]);
  expect(partial.report("accounts")).toEqual({
    ...good.report("accounts"),
    status: "failed",
    message: expect.stringMatching(
      /^accounts: no such file: accounts.csv: .*: the rows of the last good load are shown$/,
    ),
  });
  expect(quarantined).toHaveLength(1);
  expect(await partial.quarantine("accounts")).toEqual(quarantined);
  expect(pick(await partial.rows("quarantine_reasons"), "input", "rows")).toEqual([["accounts", 1]]);
  expect((await loadFrom(dir, config)).result.generation).toBe(partial.result.generation);
});

test("shows the last good facts as a whole when events fail, and says why and through which day", async () => {
  const dir = await folderWith(files);
  const good = await loadFrom(dir, config);
  const weeks = await good.rows("account_weeks");
  const quarantined = await good.quarantine("accounts");
  for (const broken of ["nonsense\n1\n", "occurred_at,account_id,event\n"]) {
    await writeFile(join(dir, "events.csv"), broken);
    await writeFile(join(dir, "seats.csv"), "account_id,valid_from,seats\nacme,2024-01-01,9\n");
    const kept = await loadFrom(dir, config);
    expect(kept.result).toMatchObject({ status: "partial", window: good.result.window });
    expect(kept.result.generation).not.toBe(good.result.generation);
    expect(kept.report("events")).toEqual({
      ...good.report("events"),
      status: "failed",
      message: expect.stringMatching(
        /^events: .*: all facts are those of the last good load, complete through 2024-01-07$/,
      ),
    });
    expect(kept.report("seats")).toEqual(good.report("seats"));
    expect(await kept.rows("account_weeks")).toEqual(weeks);
    expect(await kept.quarantine("accounts")).toEqual(quarantined);
    expect((await loadFrom(dir, config)).result.generation).toBe(kept.result.generation);
  }
  await writeFile(join(dir, "events.csv"), files["events.csv"]);
  await writeFile(join(dir, "seats.csv"), files["seats.csv"]);
  expect((await loadFrom(dir, config)).result.generation).toBe(good.result.generation);
});

test("fails when events fail and there are no earlier facts, or when more than the events is wrong", async () => {
  const dir = await folderWith({ ...files, "events.csv": "nonsense\n1\n" });
  await expect(loadFrom(dir, config)).rejects.toBeInstanceOf(LoadError);
  await writeFile(join(dir, "events.csv"), files["events.csv"]);
  const { result } = await loadFrom(dir, config);
  const before = await folderHash(result.factsDir);
  await writeFile(join(dir, "events.csv"), "nonsense\n1\n");
  const aliases = { acme: "acme2", old: "acme3" };
  await expect(loadFrom(dir, { ...config, aliases })).rejects.toBeInstanceOf(LoadError);
  expect(await folderHash(result.factsDir)).toBe(before);
});

test("says that a source is stale", async () => {
  const loaded = await loadFrom(await folderWith(files), config);
  expect(loaded.result.status).toBe("partial");
  expect(loaded.report("seats")).toMatchObject({
    status: "stale",
    age_days: 7,
    message: expect.stringContaining(
      "the newest row is 7 days older than the end of the report week, expected at most 3",
    ),
  });
});
