// Takes a lock and keeps it until it is killed; `busy` never lets its event loop run again.
import { withLock } from "../../src/lock/with-lock.ts";

const [lockPath = "", mode] = process.argv.slice(2);

await withLock(
  lockPath,
  async () => {
    await new Promise((sent) => process.send?.("held", sent));
    for (const until = Date.now() + 20_000; mode === "busy" && Date.now() < until; );
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
  { subject: "the state", log: () => undefined },
);
