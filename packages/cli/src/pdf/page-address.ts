import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Facts } from "@vitals/metrics";
import { accountNamed, findAccount } from "../explain/find-account.ts";
import { UsageError } from "../usage-error.ts";

/** A page of the site to print, and the name of its file. */
export interface PdfPage {
  /** Beginning with a slash. */
  readonly address: string;
  readonly file: string;
}

/**
 * The page a person means: an address in the site (`/`, `/alarms/`), or else a customer, by id, address or name.
 *
 * @param readAccounts - called when a customer is meant
 * @throws UsageError when the site has no such page
 */
export async function pdfPage(
  wanted: string,
  { siteDir, readAccounts }: { siteDir: string; readAccounts: () => Promise<Pick<Facts, "accounts">> },
): Promise<PdfPage> {
  const address = wanted.startsWith("/") ? wanted : await accountAddress(wanted, await readAccounts());
  const path = decoded(address.replace(/[?#].*$/, "").replace(/\.html$/, ""));
  const isThere = [`${path}.html`, join(path, "index.html")].some((name) => existsSync(join(siteDir, name)));
  if (path.split("/").includes("..") || !isThere)
    throw new UsageError(`no such page: ${address} is not in ${siteDir}; say / or /alarms/, or name a customer`);
  const name = path.split("/").filter(Boolean).join("-");
  return { address, file: `${name === "" ? "this-week" : name}.pdf` };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    throw new UsageError(`no such page: ${path} is no address; write %25 for a percent sign`, { cause });
  }
}

async function accountAddress(wanted: string, accounts: Pick<Facts, "accounts">): Promise<string> {
  return `/accounts/${encodeURIComponent(accountNamed(findAccount(wanted, accounts), accounts).slug)}`;
}
