import { statSync } from "node:fs";
import type { InitializeHook, ResolveHook } from "node:module";
import { fileURLToPath } from "node:url";
import type { MessagePort } from "node:worker_threads";
import { importersOf } from "./importers-of.ts";

/**
 * Runs beside the program, where Node asks how an import is found (`module.register`): notes which module leads to which,
 * and gives those whose file has changed, and all that lead to them, an address that Node has not seen.
 */
const importers = new Map<string, Set<string>>();
/** What each file was like when it was first asked for; before it is read, so that no change in between is missed. */
const seen = new Map<string, string>();
const versions = new Map<string, number>();
let folders: readonly string[] = [];

export const initialize: InitializeHook<{ port: MessagePort; folders: readonly string[] }> = (data) => {
  folders = data.folders;
  data.port.on("message", (question) => {
    if (question === "renew") renew();
    data.port.postMessage(changed().length === 0);
  });
};

export const resolve: ResolveHook = async (specifier, context, next) => {
  const { parentURL } = context;
  const found = await next(specifier, { ...context, parentURL: parentURL && plain(parentURL) });
  const url = plain(found.url);
  if (!folders.some((folder) => url.startsWith(folder))) return found;
  if (parentURL !== undefined) importers.set(url, (importers.get(url) ?? new Set()).add(plain(parentURL)));
  if (!seen.has(url)) seen.set(url, stateOf(url));
  const version = versions.get(url);
  return version === undefined
    ? found
    : { ...found, url: `${found.url}${url === found.url ? "?" : "&"}version=${version}` };
};

function renew(): void {
  const urls = changed();
  for (const url of urls) seen.set(url, stateOf(url));
  for (const url of importersOf(urls, importers)) versions.set(url, (versions.get(url) ?? 0) + 1);
}

function changed(): string[] {
  return [...seen].filter(([url, state]) => stateOf(url) !== state).map(([url]) => url);
}

function stateOf(url: string): string {
  const state = statSync(fileURLToPath(url), { throwIfNoEntry: false });
  return state ? `${state.mtimeMs} ${state.size} ${state.ino}` : "absent";
}

function plain(url: string): string {
  return url.startsWith("file:") ? url.replace(/[?#].*$/, "") : url;
}
