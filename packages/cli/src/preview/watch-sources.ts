import { type FSWatcher, watch } from "node:fs";
import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { RefreshStep } from "./refresher.ts";

/** Milliseconds to wait for the rest of what an editor saves. */
const settle = 80;

const definitions = ["@vitals/metrics", "@vitals/charts", "@vitals/tables"].map((name) =>
  dirname(fileURLToPath(import.meta.resolve(name))),
);

/**
 * Calls `changed` when the configuration, the facts, or the definitions change; pages are watched by Framework itself.
 *
 * @returns a function that stops watching
 */
export function watchSources(
  { config, stateDir }: { config: string; stateDir: string },
  changed: (step: RefreshStep) => void,
): () => void {
  let waiting: NodeJS.Timeout | undefined;
  let wanted: RefreshStep = "assess";
  const later = (step: RefreshStep) => {
    if (step === "load") wanted = "load";
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const step = wanted;
      wanted = "assess";
      changed(step);
    }, settle);
  };
  const watchers: FSWatcher[] = [
    ...definitions.map((folder) => watch(folder, { recursive: true }, () => later("assess"))),
    watch(dirname(config), (_event, name) => name === basename(config) && later("load")),
    watch(stateDir, (_event, name) => name === "facts" && later("assess")),
  ];
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers) watcher.close();
  };
}
