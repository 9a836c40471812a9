import { join } from "node:path";
import type { ContentPolicy } from "../framework/content-policy.ts";
import { finishPage } from "../framework/finish-page.ts";
import type { RoutePage, StampPlan } from "./plan-stamping.ts";
import { stampPage } from "./stamp-page.ts";

/** Where stamped pages go: the same place as Framework's. */
interface PageWriter {
  readonly raw: ReadonlyMap<string, string>;
  /** Copies a file unless another page brought it already. */
  copyOnce(sourcePath: string, outputPath: string): Promise<void>;
  writePage(path: string, html: string): Promise<void>;
}

export interface StampRouteOptions {
  readonly root: string;
  readonly contentPolicy: ContentPolicy;
  readonly effects: PageWriter;
  readonly onPage: (path: string | undefined) => void;
}

/** The first page that Framework built otherwise than it would be stamped; undefined when all checks are equal. */
export function disprove(plan: StampPlan, built: ReadonlyMap<string, string>, root: string): string | undefined {
  const template = built.get(plan.template.path) ?? "";
  const odd = plan.checks.find((page) => stampPage(template, values(plan, page, root)).html !== built.get(page.path));
  return odd?.path;
}

/** Writes every stamped page of a route, and the files it names. */
export async function stampRoute(plan: StampPlan, options: StampRouteOptions): Promise<void> {
  const { root, contentPolicy, effects, onPage } = options;
  const template = effects.raw.get(plan.template.path) ?? "";
  for (const page of plan.stamped) {
    onPage(page.path);
    const { html, files } = stampPage(template, values(plan, page, root));
    for (const [published, source] of files) await effects.copyOnce(join(root, source), published);
    await effects.writePage(page.path, finishPage(html, { root, params: page.params, contentPolicy }));
  }
  onPage(undefined);
}

function values({ parameter, template }: StampPlan, page: RoutePage, root: string) {
  return { from: template.params[parameter] ?? "", to: page.params[parameter] ?? "", root };
}
