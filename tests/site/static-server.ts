import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".csv": "text/csv; charset=utf-8",
  ".wasm": "application/wasm",
  ".xml": "application/xml; charset=utf-8",
};

/**
 * A folder served on this machine alone, as static hosting would: `/a/` is `a/index.html`, `/a` is `a.html`.
 *
 * @param compressed - answers packed (gzip, level 6), what was asked for before from memory, so that what is measured is
 *   the page and not this server
 */
export async function serveFolder(
  folder: string,
  { compressed = false } = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const packed = new Map<string, Buffer>();
  const send = (file: string, response: ServerResponse) => {
    const type = types[extname(file)] ?? "application/octet-stream";
    if (!compressed) return createReadStream(file).pipe(response.writeHead(200, { "content-type": type }));
    const body = packed.get(file) ?? gzipSync(readFileSync(file), { level: 6 });
    packed.set(file, body);
    const headers = { "content-type": type, "content-encoding": "gzip", "content-length": body.length };
    return response.writeHead(200, headers).end(body);
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = findFile(folder, decodeURIComponent(pathname));
    if (file === undefined) response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    else send(file, response);
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
