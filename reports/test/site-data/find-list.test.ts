import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { FindEntry } from "../../src/components/find-entries.js";
import { sampleBook } from "../fixture/sample-book.ts";
import { writeFixture } from "../fixture/write-fixture.ts";

const dataDir = mkdtempSync(join(tmpdir(), "find-data-"));

beforeAll(() => writeFixture(sampleBook(), { dataDir }));

afterAll(() => rmSync(dataDir, { recursive: true }));

it("lists everything that has an address, each address once", () => {
  const entries = JSON.parse(readFileSync(join(dataDir, "find.json"), "utf8")) as FindEntry[];
  const kinds = new Set(entries.map(({ kind }) => kind));
  expect(kinds).toEqual(new Set(["page", "customer", "owner", "feature", "definition"]));
  const paths = entries.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths).toEqual(
    expect.arrayContaining(["./accounts/customer-1.html", "./definitions/seat-use.html", "report-card/"]),
  );
  expect(paths.find((path) => path.includes("?owner="))).toMatch(/^\.\/accounts\/\?owner=[^ ]+$/);
});
