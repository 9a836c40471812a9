// Holds one lock from a thread of its own, so that a long computation in the main thread cannot let it go stale.
import { parentPort, workerData } from "node:worker_threads";
import { lock } from "proper-lockfile";

const { lockPath, stale } = workerData;

try {
  const release = await lock(lockPath, {
    lockfilePath: lockPath,
    realpath: false,
    stale,
    update: stale / 3,
    onCompromised: (error) => parentPort.postMessage({ compromised: error.message }),
  });
  parentPort.postMessage({ held: true });
  parentPort.once("message", async () => {
    await release();
    parentPort.postMessage({ released: true });
    parentPort.close();
  });
} catch (error) {
  parentPort.postMessage({ refused: error.code ?? "unknown", message: error.message });
}
