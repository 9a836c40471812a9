import { once } from "node:events";
import { register } from "node:module";
import { pathToFileURL } from "node:url";
import { MessageChannel } from "node:worker_threads";

/**
 * Makes this process read its own modules anew once their files have changed: after a call of what is returned, an
 * import of a changed module, or of one that leads to it, gives the module as it is now, and any other the one at hand.
 *
 * Only for imports made after the call: a module that stays keeps what it imported.
 *
 * @param folders - where the modules lie that may change
 */
export function freshModules(folders: readonly string[]): () => Promise<void> {
  const { port1: port, port2: theirs } = new MessageChannel();
  register(new URL("./fresh-modules-hooks.ts", import.meta.url), {
    data: { port: theirs, folders: folders.map((folder) => pathToFileURL(`${folder}/`).href) },
    transferList: [theirs],
  });
  port.unref();
  return async () => {
    port.ref();
    const answered = once(port, "message");
    port.postMessage("renew");
    await answered;
    port.unref();
  };
}
