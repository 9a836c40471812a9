import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What becomes of an answer once so many of its bytes have passed. */
export interface Breakage {
  after: number;
  /** The connection ends, or stays open and silent, or lets a hundred bytes through at a time. */
  fate: "ends" | "is silent" | "drips";
}

/** The wire to a server, such as between a cluster and one of its shards: counts what passes, and can be cut, slow or broken. */
export interface ShardWire {
  readonly port: number;
  /** Bytes that the shard sent, and bytes that were sent to it. */
  readonly passed: { out: number; in: number };
  /** Milliseconds that every answer of the shard is late. */
  delay: number;
  /** For connections from now on. */
  broken: Breakage | null;
  /** Ends every connection and takes no more, until it is mended. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function shardWire(shardPort: number): Promise<ShardWire> {
  const sockets = new Set<Socket>();
  const passed = { out: 0, in: 0 };
  let isCut = false;
  const wire: Pick<ShardWire, "delay" | "broken"> = { delay: 0, broken: null };

  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(shardPort, "127.0.0.1");
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket);
      socket.on("error", () => other.destroy());
      socket.on("close", () => {
        sockets.delete(socket);
        other.destroy();
      });
    }
    near.on("data", (chunk: Buffer) => {
      passed.in += chunk.length;
      far.write(chunk);
    });
    const { broken } = wire;
    let answered = 0;
    far.on("data", (chunk: Buffer) => {
      passed.out += chunk.length;
      answered += chunk.length;
      if (broken && answered > broken.after) {
        if (broken.fate === "ends") near.end();
        if (broken.fate !== "drips") return;
        far.pause();
        near.write(chunk.subarray(0, 100));
        if (chunk.length > 100) far.unshift(chunk.subarray(100));
        setTimeout(() => far.resume(), 50);
        return;
      }
      if (wire.delay > 0) setTimeout(() => near.write(chunk), wire.delay);
      else if (!near.write(chunk)) {
        far.pause();
        near.once("drain", () => far.resume());
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  const end = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    passed,
    get delay() {
      return wire.delay;
    },
    set delay(ms) {
      wire.delay = ms;
    },
    get broken() {
      return wire.broken;
    },
    set broken(breakage) {
      wire.broken = breakage;
    },
    cut() {
      isCut = true;
      end();
    },
    mend() {
      isCut = false;
    },
    async close() {
      end();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
