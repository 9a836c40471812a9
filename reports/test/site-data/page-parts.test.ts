import { assess } from "@vitals/metrics";
import { beforeAll, describe, expect, it } from "vitest";
import { accountParts } from "../../build/site-data/account-parts.ts";
import { once } from "../../build/site-data/once.ts";
import { type PagePart, pageParts } from "../../build/site-data/page-parts.ts";
import { readReport } from "../../build/site-data/read-report.ts";
import { saver } from "../../build/site-data/saver.ts";
import { valueBook } from "../../build/site-data/value/value-book.ts";
import { factsOf } from "../fixture/facts-of.ts";
import { sampleBook } from "../fixture/sample-book.ts";
import { fixtureConfig } from "../fixture/write-fixture.ts";

const config = fixtureConfig();
const facts = factsOf(sampleBook());
const health = assess(facts, { outputNoun: "routes", currency: config.currency, budget: config.alarms.budget });
const report = readReport({ facts, health, config });
const value = once(() => valueBook(report.book, facts, config.currency));
const parts = () => [
  ...pageParts(report, { facts, health, config, value, archive: [] }),
  ...accountParts(report, { facts, health, config, value }),
];

/** The files that parts write, by name. */
async function written(some: readonly PagePart[]): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const save = saver(async (name, content) => void files.set(name, String(content)));
  for (const part of some) await part.write(save);
  return files;
}

describe("parts of what pages show", () => {
  let all: Map<string, string>;
  beforeAll(async () => {
    all = await written(parts());
  });

  it("name every file that they write, and none of another part", async () => {
    const given = parts();
    const owner = (file: string) =>
      given.filter(({ names }) => names.some((name) => (name.endsWith("/") ? file.startsWith(name) : file === name)));
    for (const part of given) {
      for (const file of (await written([part])).keys()) expect(owner(file), file).toEqual([part]);
    }
  });

  it("come out the same in any order", async () => {
    const reversed = await written(parts().reverse());
    expect([...reversed].sort()).toEqual([...all].sort());
  });
});
