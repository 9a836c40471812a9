import { renameSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { listenNear } from "../../src/serve/listen.ts";
import { siteServer } from "../../src/serve/site-server.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const site = {
  "secret.txt": "not part of the site",
  "one/index.html": "<h1>one</h1>",
  "one/404.html": "<h1>no such page</h1>",
  "one/accounts/index.html": "accounts",
  "one/accounts/acme.html": "acme",
  "one/accounts/%41%2Fb.html": "odd",
  "one/data.json": "{}",
  "two/index.html": "<h1>two</h1>",
};

async function served(folder: string) {
  const server = siteServer(join(folder, "dist"));
  const port = await listenNear(server, 0);
  onTestFinished(() => void server.close());
  return (path: string, init?: RequestInit) =>
    fetch(`http://127.0.0.1:${port}${path}`, { redirect: "manual", ...init });
}

function siteFolder() {
  const folder = temporaryFolder(site);
  symlinkSync("one", join(folder, "dist"));
  return folder;
}

it.each([
  ["/", 200, "<h1>one</h1>"],
  ["/accounts/", 200, "accounts"],
  ["/accounts/acme", 200, "acme"],
  ["/accounts/acme?week=2", 200, "acme"],
  ["/data.json", 200, "{}"],
  ["/accounts/nobody", 404, "<h1>no such page</h1>"],
  ["/../secret.txt", 404, "<h1>no such page</h1>"],
  ["/..%2Fsecret.txt", 404, "<h1>no such page</h1>"],
  ["/%00", 404, "<h1>no such page</h1>"],
  ["/%E0%A4%A", 404, "<h1>no such page</h1>"],
])("answers %s with %i", async (path, status, body) => {
  const response = await (await served(siteFolder()))(path);
  expect([response.status, await response.text()]).toEqual([status, body]);
});

it.each(["/", "/data.json", "/accounts/nobody", "//"])("tells the browser how to guard %s", async (path) => {
  const { headers } = await (await served(siteFolder()))(path);
  expect(headers.get("content-security-policy")).toBe("frame-ancestors 'none'");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
});

it("answers a request line that is no address, and goes on serving", async () => {
  const get = await served(siteFolder());
  expect((await get("//")).status).toBe(400);
  expect((await get("/")).status).toBe(200);
});

it("sends a folder without its slash to the one with it, so that relative links lead where they should", async () => {
  const response = await (await served(siteFolder()))("/accounts?band=red");
  expect([response.status, response.headers.get("location")]).toEqual([302, "/accounts/?band=red"]);
});

it("follows the switch to a new site without a restart", async () => {
  const folder = siteFolder();
  const get = await served(folder);
  expect(await (await get("/")).text()).toBe("<h1>one</h1>");
  symlinkSync("two", join(folder, "next"));
  renameSync(join(folder, "next"), join(folder, "dist"));
  expect(await (await get("/")).text()).toBe("<h1>two</h1>");
});

it("takes nothing but questions", async () => {
  expect((await (await served(siteFolder()))("/", { method: "POST" })).status).toBe(405);
});
