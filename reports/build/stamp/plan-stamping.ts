import type { PageParams } from "../config/static-fragments.ts";

/** A page of a parametrised route such as `accounts/[account].md`. */
export interface RoutePage {
  readonly path: string;
  readonly params: PageParams;
}

/** How the pages of one route are made: Framework builds the first three lists' pages, the rest are stamped. */
export interface StampPlan {
  /** Source of the route, as Framework names it. */
  readonly route: string;
  readonly parameter: string;
  /** The page the others are stamped from. */
  readonly template: RoutePage;
  /** Pages built by Framework as well, to prove that a stamped one is the same. */
  readonly checks: readonly RoutePage[];
  readonly stamped: readonly RoutePage[];
}

/** Below this many pages a route is quicker to build than to reason about. */
const fewest = 6;

/**
 * Decides which pages of a route Framework builds and which are stamped from one of those. Undefined when there are few,
 * or when the route has other than one parameter. Values with other than plain letters, digits, `.`, `_`, `-` and `~`
 * are never stamped, because they are written differently in code and in an address. The template has the longest
 * value, which is the least likely to occur in a page by chance; the checks have the shortest and the last.
 */
export function planStamping(route: string, pages: readonly RoutePage[]): StampPlan | undefined {
  const [parameter, ...others] = Object.keys(pages[0]?.params ?? {});
  if (parameter === undefined || others.length > 0) return undefined;
  const parameterOf = (page: RoutePage) => page.params[parameter] ?? "";
  const plain = pages.filter((page) => /^[\w.~-]+$/.test(parameterOf(page)) && page.path.endsWith(parameterOf(page)));
  if (plain.length < fewest) return undefined;
  const byLength = [...plain].sort((a, b) => parameterOf(a).length - parameterOf(b).length);
  const template = byLength.at(-1);
  const shortest = byLength[0];
  const last = plain.findLast((page) => page !== template && page !== shortest);
  if (!template || !shortest || !last) return undefined;
  const built = new Set([template, shortest, last]);
  return { route, parameter, template, checks: [shortest, last], stamped: plain.filter((page) => !built.has(page)) };
}
