import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
};

/**
 * A folder served as a host does that compresses (gzip, level 6): what was asked for before is answered from memory, so
 * that what is measured is the page and not this server.
 */
export async function compressingServer(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = findFile(folder, decodeURIComponent(pathname));
    if (file === undefined) return response.writeHead(404).end("not found");
    const body = packed.get(file) ?? gzipSync(readFileSync(file), { level: 6 });
    packed.set(file, body);
    response
      .writeHead(200, {
        "content-type": types[extname(file)] ?? "application/octet-stream",
        "content-encoding": "gzip",
        "content-length": body.length,
      })
      .end(body);
  });
  await new Promise<void>((fulfil) => server.listen(0, "127.0.0.1", fulfil));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((fulfil) => {
        server.close(() => fulfil());
        server.closeAllConnections();
      }),
  };
}

function findFile(folder: string, pathname: string): string | undefined {
  const path = join(folder, normalize(pathname));
  return [path, `${path}.html`, join(path, "index.html")].find((file) =>
    statSync(file, { throwIfNoEntry: false })?.isFile(),
  );
}
