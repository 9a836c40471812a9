import { createServer } from "node:net";

/** The first port from `first` on that nothing listens on at `host`; looks at 100 of them. */
export async function freePort(first: number, host: string): Promise<number> {
  for (let port = first; port < first + 100; port += 1) {
    if (await isFree(port, host)) return port;
  }
  throw new Error(`no free port from ${first} to ${first + 99} on ${host}: stop a server, or name another port`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((fulfil, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") fulfil(false);
      else reject(new Error(`cannot listen on ${host}:${port}: ${error.message}`, { cause: error }));
    });
    server.listen(port, host, () => server.close(() => fulfil(true)));
  });
}
