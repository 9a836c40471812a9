import { appendFileSync, cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { violations } from "../site/accessibility.ts";
import { openSite } from "../site/browser.ts";
import { builtSlices, gossip, secret } from "./built-slices.ts";
import { othersIn, peopleIn } from "./hidden-from.ts";
import { numberNeedles, textNeedles } from "./needles.ts";
import { searchFolder } from "./search-folder.ts";

let built: Awaited<ReturnType<typeof builtSlices>>;
beforeAll(async () => {
  built = await builtSlices();
});
afterAll(() => rmSync(built.folder, { recursive: true, force: true }));

describe("a report of some accounts", () => {
  it.each(["ines", "utility", "pair", "customer"] as const)("holds no byte of another account: %s", (name) => {
    const needles = othersIn(built.assessment, built.accounts[name]);
    expect(needles.length).toBeGreaterThan(5000);
    expect(searchFolder(built.siteOf(name), needles)).toEqual([]);
  });

  it("holds what it is for", () => {
    const { facts } = built.assessment;
    const nameOf = new Map(Array.from(facts.accounts.account_id ?? [], (id, row) => [id, facts.accounts.name?.[row]]));
    for (const [name, ids] of Object.entries(built.accounts)) {
      const needles = [...ids].flatMap((id) => textNeedles(id, String(nameOf.get(id))));
      const found = searchFolder(built.siteOf(name), needles).map((sentence) => sentence.split(",")[0]);
      expect(new Set(found), name).toEqual(ids);
    }
  });

  it.each(["ines", "utility", "customer"] as const)("shows people only as the policy says: %s", (name) => {
    expect(searchFolder(built.siteOf(name), peopleIn(built.assessment, built.accounts[name]))).toEqual([]);
  });

  it("shows people by name where the policy says so", () => {
    expect(searchFolder(built.siteOf("pair"), peopleIn(built.assessment, built.accounts.pair))).not.toEqual([]);
  });

  it("tells what was said without the names of others", () => {
    const page = readdirSync(join(built.siteOf("ines"), "_file/data/accounts")).find((name) =>
      name.startsWith("org-0001"),
    );
    const text = readFileSync(join(built.siteOf("ines"), "_file/data/accounts", String(page)), "utf8");
    expect(text).toContain("somebody says that another customer finds it slow too.");
    expect(text).not.toContain(gossip.other);
  });

  it("tells what alarms quote without the names of others", () => {
    const alarmsOf = (name: string) => readFileSync(join(built.siteOf(name), "data/alarms.csv"), "utf8");
    expect(alarmsOf("everybody")).toContain(`since “As ${gossip.other} and ${gossip.person}” ended`);
    expect(alarmsOf("ines")).toContain("since “As another customer and somebody” ended");
    expect(alarmsOf("everybody")).toContain(`“Route replanned live for ${gossip.other}” taken up`);
    expect(alarmsOf("utility")).toContain("“Route replanned live for another customer” taken up");
  });

  it("tells other readers than everybody where the kept weeks stand", () => {
    for (const [name, isThere] of [
      ["everybody", true],
      ["ines", false],
      ["pair", false],
    ] as const) {
      const site = built.siteOf(name);
      expect(readdirSync(join(site, "weeks")).some((file) => /^\d{4}-W/.test(file))).toBe(isThere);
      for (const file of ["weeks/index.html", "feed.xml"])
        expect(readFileSync(join(site, file), "utf8").includes("Kept weeks are not in this report")).toBe(!isThere);
    }
  });

  it("keeps the secret out of everything that is written and printed", () => {
    expect(searchFolder(join(built.folder, "dist"), textNeedles("secret", secret))).toEqual([]);
    for (const state of ["facts", "health", "ledger"])
      expect(searchFolder(join(built.folder, ".vitals", state, "/"), textNeedles("secret", secret))).toEqual([]);
    expect(built.run.stdout + built.run.stderr).not.toContain(secret);
  });

  it("holds one page of the customer's own, without what we think of it", () => {
    const site = built.siteOf("customer");
    const pages = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".html"));
    expect(pages).toEqual(["index.html"]);
    const said = [
      "output drop",
      "a conversation this week",
      "answered",
      "likelihood",
      "renews",
      "at risk",
      '"band',
      '"score',
      '"alarms',
    ];
    const needles = [...said.flatMap((text) => textNeedles(text, text)), ...numberNeedles("money", 148_000)];
    const files = readdirSync(site, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(json|html)$/.test(name),
    );
    const data = mkdtempSync(join(tmpdir(), "vitals-slices-data-"));
    for (const file of files) cpSync(join(site, file), join(data, file));
    expect(searchFolder(data, needles)).toEqual([]);
    rmSync(data, { recursive: true });
  });
});

describe("in a browser", () => {
  it.each([
    ["customer", "/"],
    ["pair", "/"],
    ["pair", "/accounts/"],
    ["pair", "/accounts/org-0023-8ef7343a"],
    ["utility", "/features/design--create"],
    ["utility", "/data/"],
  ] as const)("opens without a fault, and asks nothing of other hosts: %s%s", async (name, path) => {
    const site = await openSite(built.siteOf(name));
    const { page, errors, failedRequests, requestsToOtherHosts } = await site.openPage(path, { width: 360 });
    expect({ errors: await errors(), failedRequests, requestsToOtherHosts }).toEqual({
      errors: [],
      failedRequests: [],
      requestsToOtherHosts: [],
    });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    expect(await violations(page)).toEqual([]);
    await site.close();
  });

  it("shows a customer its pictures as tables too", async () => {
    const site = await openSite(built.siteOf("customer"));
    const { page } = await site.openPage("/");
    const tables = await page.locator("details.as-table caption").allTextContents();
    expect(tables).toEqual(expect.arrayContaining(["Output by week, with what was expected", "Seats by week"]));
    await site.close();
  });
});

describe("the search", () => {
  const other = "Nesselcombe Broadband";
  it.each<[string, string, string | Buffer]>([
    ["plain, in a page", "index.html", `<!-- ${other} -->`],
    ["in capitals", "build.json", other.toUpperCase()],
    ["escaped, in an address", "index.html", encodeURIComponent(other)],
    ["in base64", "build.json", Buffer.from(`{"name":"${other}"}`).toString("base64")],
    ["in UTF-16", "build.json", Buffer.from(other, "utf16le")],
    ["packed", "packed.gz", gzipSync(other)],
    ["as money in Arrow", "portfolio.arrow", Buffer.from(new Float64Array([216_500]).buffer)],
    ["as money in words", "index.html", "€216,500 a year"],
    ["as an id", "alarms.csv", "org_0002,"],
    ["as a person's id", "alarms.csv", "u0002_24,"],
  ])("finds a planted leak: %s", (_, file, text) => {
    const site = mkdtempSync(join(tmpdir(), "vitals-slices-leak-"));
    if (existsSync(join(built.siteOf("ines"), file))) cpSync(join(built.siteOf("ines"), file), join(site, file));
    appendFileSync(join(site, file), text);
    const found = searchFolder(site, othersIn(built.assessment, built.accounts.ines));
    rmSync(site, { recursive: true });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("org_0002");
  });
});

describe("the report of everybody", () => {
  it("equals, byte for byte, the one that Framework builds page by page", async () => {
    const { code, stderr } = await built.vitals("site", "--config", "whole.config.js", "--out", "whole");
    expect(code, stderr).toBe(0);
    const whole = filesOf(join(built.folder, "whole"));
    const slice = filesOf(built.siteOf("everybody"));
    expect([...slice.keys()].sort()).toEqual([...whole.keys()].sort());
    const different = [...whole].filter(([name, bytes]) => !slice.get(name)?.equals(bytes)).map(([name]) => name);
    expect(different).toEqual(["build.json"]);
  });

  it("stays as it was when one other audience is built alone", async () => {
    const before = filesOf(join(built.folder, "dist"));
    const { code, stderr } = await built.vitals("site", "--audience", "pair");
    expect(code, stderr).toBe(0);
    const after = filesOf(join(built.folder, "dist"));
    expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
    expect([...after].filter(([name, bytes]) => !before.get(name)?.equals(bytes)).map(([name]) => name)).toEqual([]);
  });
});

function filesOf(folder: string): Map<string, Buffer> {
  const root = join(folder, "/");
  return new Map(
    readdirSync(root, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      return entry.isFile() ? [[path.slice(root.length), readFileSync(path)] as const] : [];
    }),
  );
}
