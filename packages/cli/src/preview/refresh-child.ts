import { freshModules } from "./fresh-modules.ts";
import { ownFolders } from "./own-folders.ts";
import type { RefreshAnswer, RefreshOrder } from "./refresher.ts";
import { stepMemory } from "./step-memory.ts";

/**
 * Brings the data of the pages up to date as often as it is told to. What it has read and the engine has learned of the
 * code stays for the next time; of the project's own code, only what changed is read anew. It ends when something
 * goes wrong, so that nothing of that stays either.
 */

/** Bytes past which another process should follow: the engine never gives back earlier versions of a module. */
const large = 1.5e9;

process.once("disconnect", () => process.exit());
const { renew, isCurrent } = freshModules(ownFolders);
const memory = stepMemory();
let orders = 0;
process.on("message", (order) => void run(order as RefreshOrder));
// Read before the first order; what is wrong with it is said when that comes.
await import("./refresh-pages.ts").catch(() => undefined);

async function run(order: RefreshOrder): Promise<void> {
  const answer = (message: RefreshAnswer) => process.send?.(message);
  orders += 1;
  try {
    await renew();
    const { refreshPages } = (await import(
      `./refresh-pages.ts?order=${orders}`
    )) as typeof import("./refresh-pages.ts");
    await refreshPages(order, { answer, memory, isCurrent });
    answer(process.memoryUsage.rss() > large ? "large" : "done");
  } catch (error) {
    const { explainError } = await import("../output/explain-error.ts");
    process.stderr.write(`${explainError(error)}\n`, () => process.exit(1));
  }
}
