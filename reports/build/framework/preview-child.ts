import { createReadStream, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, relative } from "node:path";
import { transform } from "esbuild";
import { readSiteFile } from "../config/site-file.ts";
import { settingsFromEnvironment } from "../config/site-settings.ts";
import { answerFromNodeModules } from "../offline/answer-from-node-modules.ts";
import { fileBesidePages } from "../preview/beside-pages.ts";
import { cellPlace } from "../preview/cell-place.ts";
import { filesOfPage } from "../preview/files-of-page.ts";
import { openPages } from "../preview/open-pages.ts";
import type { EditNews } from "../preview/preview-site.ts";

/**
 * Runs Framework's preview in this process: `preview-child.ts <config> <host> <port>`. Started by previewSite, never by
 * hand; it ends when its parent does. It is told how far an edit is worked in (`EditNews`), and says which generated files
 * the open pages show.
 */
const [config = "", hostname = "", port = ""] = process.argv.slice(2);
process.on("disconnect", () => process.exit(0));

const { readConfig } = await import("@observablehq/framework/dist/config.js");
const { preview } = await import("@observablehq/framework/dist/preview.js");
const { parseJavaScript } = await import("@observablehq/framework/dist/javascript/parse.js");
const site = await readConfig(config);
const { root, loaders } = site;
globalThis.fetch = answerFromNodeModules(root);
const { server, _socketServer: sockets } = await preview({
  config,
  hostname,
  port: Number(port),
  open: false,
  verbose: false,
});

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".json": "application/json",
  ".xml": "application/xml; charset=utf-8",
};

const [framework] = server.listeners("request") as ((request: IncomingMessage, response: ServerResponse) => void)[];
server.removeAllListeners("request");
server.on("request", async (request: IncomingMessage, response: ServerResponse) => {
  const { url = "/" } = request;
  // A request line such as `GET //`, of which Framework would make no address either, and end.
  if (!URL.canParse(url, "http://localhost")) return void response.writeHead(400).end("no such address\n");
  const { pathname, searchParams } = new URL(url, "http://localhost");
  try {
    const [, script] = /^\/_vitals\/(cell-errors|edit-mark)\.js$/.exec(pathname) ?? [];
    if (script) return end(response, await scriptOf(script), "text/javascript");
    if (pathname === "/_vitals/cell") return end(response, JSON.stringify(await placeOf(searchParams)), types[".json"]);
    const file = fileBesidePages(root, pathname);
    if (file === undefined) return framework?.(request, response);
    response.setHeader("Content-Type", types[extname(file)] ?? "text/plain; charset=utf-8");
    createReadStream(file).pipe(response);
  } catch (error) {
    response.writeHead(404).end(String(error));
  }
});

const pages = openPages();
const [connect] = sockets.listeners("connection");
sockets.removeAllListeners("connection");
sockets.on("connection", (socket, request) => {
  if (request.url !== "/_vitals/edits") return void connect?.(socket, request);
  socket.on("message", (data) => {
    const { path, age } = openedPage(data);
    const page = { files: filesShown(path), tell: (told: string) => socket.send(told) };
    const close = pages.open(page, Date.now() - age);
    process.send?.({ open: pages.files() });
    socket.on("close", () => {
      close();
      process.send?.({ open: pages.files() });
    });
  });
});

process.on("message", (news: EditNews) => {
  // Framework keeps the configuration that it read at its start, and the title of every page with it.
  if (news.is !== "begun") site.title = settingsFromEnvironment().title ?? readSiteFile(root).title ?? site.title;
  if (news.is === "begun") pages.begin();
  else if (news.is === "shown") pages.shown(news.files);
  else pages.end(news.is === "done");
});
process.send?.("ready");

function end(response: ServerResponse, body: string, type = "text/plain"): void {
  response.setHeader("Content-Type", type);
  response.end(body);
}

async function scriptOf(name: string): Promise<string> {
  const source = await readFile(new URL(`../preview/${name}.ts`, import.meta.url), "utf8");
  return (await transform(source, { loader: "ts" })).code;
}

/** What a page says of itself; any other program may say anything here. */
function openedPage(data: unknown): { path: string; age: number } {
  try {
    const { path, age } = JSON.parse(String(data)) as { path: unknown; age: unknown };
    return { path: decodeURIComponent(String(path)), age: Number(age) };
  } catch {
    return { path: "/", age: 0 };
  }
}

function filesShown(pathname: string): string[] {
  const page = loaders.findPage(pageOf(pathname));
  return filesOfPage(page ? readFileSync(join(root, page.path), "utf8") : "", page?.params);
}

/** Framework's path of the page at an address. */
function pageOf(pathname: string): string {
  return pathname.replace(/\/$/, "/index").replace(/\.html$/, "");
}

/** Where a failed cell of a page stands; throws where it is not found. */
async function placeOf(query: URLSearchParams) {
  const path = pageOf(query.get("page") ?? "/");
  const page = loaders.findPage(path)?.path ?? "";
  const file = join(root, page);
  const failed = { id: query.get("id") || null, message: query.get("message") ?? "" };
  const place = cellPlace(await readFile(file, "utf8"), failed, (code, inline) => {
    try {
      parseJavaScript(code, { path, inline });
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  });
  if (!place) throw new Error(`no such cell in ${page}`);
  return { file: relative(join(root, "../.."), file), ...place };
}
