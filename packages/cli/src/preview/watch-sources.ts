import { type FSWatcher, watch } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { pagesFolder } from "../steps/reports-folder.ts";
import type { Changed } from "./refresher.ts";

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
 * Tells when the configuration, the facts, the definitions or the components change; pages are watched by Framework itself.
 *
 * @returns a function that stops watching
 */
export function watchSources(
  { config, stateDir }: { config: string; stateDir: string },
  tell: (changed: readonly Changed[]) => void,
): () => void {
  let waiting: NodeJS.Timeout | undefined;
  const changed = new Set<Changed>();
  const later = (what: Changed) => {
    changed.add(what);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      tell([...changed]);
      changed.clear();
    }, settle);
  };
  const watchers: FSWatcher[] = [
    ...definitions.map((folder) => watch(folder, { recursive: true }, () => later("definitions"))),
    watch(dirname(config), (_event, name) => name === basename(config) && later("configuration")),
    watch(stateDir, (_event, name) => name === "facts" && later("facts")),
  ];
  return () => {
    clearTimeout(waiting);
    for (const watcher of watchers) watcher.close();
  };
}
