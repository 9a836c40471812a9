import { build } from "@observablehq/framework/dist/build.js";
import type { FrameworkConfig } from "@observablehq/framework/dist/config.js";
import { customerPath } from "../../src/components/page-head.js";
import type { Reader } from "../config/site-settings.ts";
import { groupByRoute } from "../stamp/parametrised-routes.ts";
import { planStamping, type StampPlan } from "../stamp/plan-stamping.ts";
import { disprove, stampRoute } from "../stamp/stamp-route.ts";
import type { BuildDone } from "./build-messages.ts";
import type { ContentPolicy } from "./content-policy.ts";
import { SiteEffects } from "./site-effects.ts";

export interface RunBuildOptions {
  /** Routes (`accounts/[account].md`) whose every page Framework shall build itself. */
  readonly unstamped: ReadonlySet<string>;
  /** For whom pages are written unfinished, as Framework made them. */
  readonly shell?: readonly Reader[] | undefined;
  readonly contentPolicy: ContentPolicy;
  /** Called with the page at work, and with undefined between pages. */
  readonly onPage: (path: string | undefined) => void;
}

/** Thrown when a stamped page would differ from the one Framework builds: the route is not one that can be stamped. */
export class NotStampable extends Error {
  readonly route: string;
  constructor(route: string, page: string) {
    super(`pages of ${route} are built one by one: page ${page} differs from the others by more than its parameter`);
    this.route = route;
  }
}

/** Builds the pages, most of a parametrised route by stamping, and says what was built. */
export async function runBuild(
  config: FrameworkConfig,
  { unstamped, contentPolicy, shell, onPage }: RunBuildOptions,
): Promise<BuildDone> {
  const paths: string[] = [];
  const readers = shell ?? ["team"];
  for await (const path of config.paths()) {
    if (readers.includes(path === customerPath ? "customer" : "team")) paths.push(path);
  }
  const plans: StampPlan[] = [];
  for (const [route, pages] of groupByRoute(config.root, paths)) {
    const plan = unstamped.has(route) ? undefined : planStamping(route, pages);
    if (plan) plans.push(plan);
  }
  const stamped = new Set(plans.flatMap((plan) => plan.stamped.map((page) => page.path)));
  config.paths = async function* () {
    for (const path of paths) {
      if (stamped.has(path)) continue;
      onPage(path);
      yield path;
    }
    onPage(undefined);
  };
  const keep = new Set(plans.flatMap((plan) => [plan.template, ...plan.checks].map((page) => page.path)));
  const effects = new SiteEffects(config, { keep, contentPolicy, isShell: shell !== undefined, onPage });
  await build({ config }, effects);
  for (const plan of plans) {
    const odd = disprove(plan, effects.raw, config.root);
    if (odd) throw new NotStampable(plan.route, odd);
    await stampRoute(plan, { root: config.root, contentPolicy, effects, onPage });
  }
  if (shell) return { type: "done", pages: effects.pages, stamped: stamped.size, warnings: [] };
  const refused = contentPolicy === "strict" ? effects.evals.refused(config.output) : [];
  const warnings = [...effects.links.broken(config.output), ...refused];
  return { type: "done", pages: effects.pages, stamped: stamped.size, warnings };
}
