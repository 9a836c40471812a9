/** Modules and all that lead to them by imports, over any number of steps. */
export function importersOf(
  modules: readonly string[],
  importers: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const found = new Set(modules);
  for (const module of found) for (const importer of importers.get(module) ?? []) found.add(importer);
  return found;
}
