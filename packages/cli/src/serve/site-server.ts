import { existsSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import sirv from "sirv";

/**
 * What a page cannot say in its own content policy: that no other site may frame it, that a download is never run as a
 * script, and that a link to another host does not tell which customer was read.
 */
const headers = {
  "content-security-policy": "frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/**
 * A web server for a built site; looks at the folder anew for every request, so that it follows the switch to a new
 * site, and never serves a file outside the folder.
 *
 * @param siteDir - the folder, or the link to it
 */
export function siteServer(siteDir: string): Server {
  const files = sirv(siteDir, { dev: true, etag: true, extensions: ["html"], onNoMatch: notFound(siteDir) });
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const address = addressOf(request);
    if (!address) return end(response, 400, "no such address\n");
    if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405, "only GET and HEAD\n");
    if (lacksItsSlash(siteDir, address.pathname)) return redirect(response, `${address.pathname}/${address.search}`);
    files(request, response);
  });
}

/** What was asked for; null for a request line such as `GET //` that no address can be made of. */
function addressOf({ url = "/" }: IncomingMessage): URL | null {
  return URL.canParse(url, "http://localhost") ? new URL(url, "http://localhost") : null;
}

function notFound(siteDir: string) {
  return (_request: IncomingMessage, response: ServerResponse) => {
    const page = join(siteDir, "404.html");
    response.setHeader("content-type", "text/html; charset=utf-8");
    end(
      response,
      404,
      existsSync(page) ? readFileSync(page, "utf8") : "<!doctype html><title>Not found</title>Not found.\n",
    );
  };
}

/** A folder asked for without its slash; its relative links would lead astray. */
function lacksItsSlash(siteDir: string, path: string): boolean {
  if (path.endsWith("/")) return false;
  const folder = resolve(siteDir, `.${decoded(path)}`);
  return folder.startsWith(resolve(siteDir)) && !existsSync(`${folder}.html`) && existsSync(join(folder, "index.html"));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function redirect(response: ServerResponse, location: string): void {
  response.setHeader("location", location.replace(/^\/+/, "/"));
  end(response, 302, "");
}

function end(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.end(body);
}
