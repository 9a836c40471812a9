import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** How many ports above the wanted one are tried. */
const tries = 50;

/**
 * Listens on 127.0.0.1, on the wanted port or the next free one above it.
 *
 * @param port - 0 takes any free port
 * @returns the port it listens on
 */
export async function listenNear(server: Server, port: number): Promise<number> {
  const last = Math.min(port + tries, 65_535);
  for (let candidate = port; ; candidate++) {
    try {
      server.listen(candidate, "127.0.0.1");
      await once(server, "listening");
      return (server.address() as AddressInfo).port;
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      const taken = code === "EADDRINUSE" || code === "EACCES";
      if (!taken || candidate >= last) throw new Error(`cannot listen on 127.0.0.1: port ${candidate}`, { cause });
    }
  }
}
