import { describe, expect, it } from "vitest";
import { pdfPage } from "../../src/pdf/page-address.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const files = { "index.html": "", "alarms/index.html": "", "accounts/acme-1.html": "" };
const accounts = { account_id: ["org/1"], slug: ["acme-1"], name: ["Acme & Sons"], aliases: [""] };
const page = (wanted: string) =>
  pdfPage(wanted, { siteDir: temporaryFolder(files), readAccounts: async () => ({ accounts }) });

describe("a page to print", () => {
  it.each([
    ["/", "/", "this-week.pdf"],
    ["/alarms/", "/alarms/", "alarms.pdf"],
    ["/accounts/acme-1.html#user=x", "/accounts/acme-1.html#user=x", "accounts-acme-1.pdf"],
    ["acme & sons", "/accounts/acme-1", "accounts-acme-1.pdf"],
    ["org/1", "/accounts/acme-1", "accounts-acme-1.pdf"],
  ])("%s is %s, in %s", async (wanted, address, file) => {
    expect(await page(wanted)).toEqual({ address, file });
  });

  it.each([
    ["/nowhere/", "no such page: /nowhere/"],
    ["/alarms/../../etc/passwd", "no such page"],
    ["/%2e%2e/x", "no such page"],
    ["/100%", "no such page: /100% is no address; write %25 for a percent sign"],
    ["Globex", "no such account: Globex"],
  ])("%s is refused with the way out", async (wanted, why) => {
    await expect(page(wanted)).rejects.toThrow(why);
  });
});
