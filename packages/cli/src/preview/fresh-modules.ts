import { once } from "node:events";
import { register } from "node:module";
import { pathToFileURL } from "node:url";
import { MessageChannel } from "node:worker_threads";

/** The modules of this process, beside the files that they were read from. */
interface FreshModules {
  /**
   * After this, an import of a changed module, or of one that leads to it, gives the module as it is now, and any other
   * the one at hand. Only for imports made after the call: a module that stays keeps what it imported.
   */
  renew(): Promise<void>;
  /** Whether no file of a module has changed since the last renewal. */
  isCurrent(): Promise<boolean>;
}

/**
 * Makes this process able to read its own modules anew once their files have changed.
 *
 * @param folders - where the modules lie that may change
 */
export function freshModules(folders: readonly string[]): FreshModules {
  const { port1: port, port2: theirs } = new MessageChannel();
  register(new URL("./fresh-modules-hooks.ts", import.meta.url), {
    data: { port: theirs, folders: folders.map((folder) => pathToFileURL(`${folder}/`).href) },
    transferList: [theirs],
  });
  port.unref();
  const ask = async (question: string): Promise<unknown> => {
    port.ref();
    const answered = once(port, "message");
    port.postMessage(question);
    const [answer] = await answered;
    port.unref();
    return answer;
  };
  return {
    async renew() {
      await ask("renew");
    },
    isCurrent: async () => (await ask("is current")) === true,
  };
}
