import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { RoutePage } from "./plan-stamping.ts";

/** A page source that stands for many pages: `accounts/[account].md`. */
interface Route {
  readonly source: string;
  readonly folder: string;
  readonly parameter: string;
}

/**
 * Groups those of `paths` that a page source `<folder>/[parameter].md` stands for, by that source. Framework finds a
 * path's source by searching the folder anew for every path, which is slow for thousands; sources of any other form
 * (two parameters, a parameter within a name, a page loader) are left to it.
 */
export function groupByRoute(root: string, paths: Iterable<string>): Map<string, RoutePage[]> {
  const routes = findRoutes(root);
  const groups = new Map<string, RoutePage[]>();
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const value = path.slice(folder.length);
    const route = routes.find((candidate) => candidate.folder === folder);
    if (!route || value === "index" || hasOwnSource(root, path)) continue;
    const group = groups.get(route.source) ?? [];
    group.push({ path, params: { [route.parameter]: value } });
    groups.set(route.source, group);
  }
  return groups;
}

function findRoutes(root: string): Route[] {
  return readdirSync(root, { recursive: true, encoding: "utf8" }).flatMap((source) => {
    const match = /^((?:[^[\].]+\/)*)\[([a-z_]\w*)\]\.md$/i.exec(source.replaceAll("\\", "/"));
    return match ? [{ source, folder: `/${match[1]}`, parameter: match[2] ?? "" }] : [];
  });
}

function hasOwnSource(root: string, path: string): boolean {
  return existsSync(join(root, path)) || existsSync(join(root, `${path}.md`));
}
