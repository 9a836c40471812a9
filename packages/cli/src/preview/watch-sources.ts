import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pagesFolder } from "../steps/reports-folder.ts";
import type { RefreshStep } from "./refresher.ts";

/** Milliseconds to wait for the rest of what an editor saves. */
const settle = 80;

/** What pages are made with before Framework sees them: definitions, pictures, and the components bundled for them. */
const definitions = [
  ...["@vitals/metrics", "@vitals/charts", "@vitals/tables"].map((name) =>
    dirname(fileURLToPath(import.meta.resolve(name))),
  ),
  join(pagesFolder, "components"),
];

/**
 * Calls `changed` when the configuration, the facts, the definitions or the components change; pages are watched by Framework itself.
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
