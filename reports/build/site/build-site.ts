import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { lastDay, readBuildFile, readSiteFile } from "../config/site-file.ts";
import type { BuildDone } from "../framework/build-messages.ts";
import type { ContentPolicy } from "../framework/content-policy.ts";
import { frameworkProcess } from "../framework/framework-process.ts";
import { copyBeside } from "./copy-beside.ts";
import { measureFolder } from "./measure-folder.ts";
import { builder, buildRecord } from "./our-folder.ts";
import { type RunFrameworkOptions, runFramework } from "./run-framework.ts";
import { generationsFolder, openGeneration, publishGeneration } from "./site-generations.ts";

export interface BuildSiteOptions {
  /** Published address of the site: becomes a symbolic link to the newest whole site. */
  readonly outDir: string;
  /** Folder for the sites themselves, `site/` in it; beside `outDir` when not given. */
  readonly stateDir?: string;
  /** Path below which the site is published; "/" when not given. */
  readonly basePath?: string;
  /** What pages may do in a browser; "strict" when not given. */
  readonly contentPolicy?: ContentPolicy;
  /** Shown title; the one in `data/site.json` when not given. */
  readonly title?: string;
  /** Whether the data is made up; as `data/site.json` says when not given. */
  readonly generated?: boolean;
  /** Folder with `observablehq.config.ts` and `src`; the reports of this repository when not given. */
  readonly projectDir?: string;
  readonly log?: (line: string) => void;
  /** Called with every page's path as Framework comes to it. */
  readonly onPage?: (path: string) => void;
}

/** What was built: pages, files and bytes as published. */
export interface BuiltSite {
  readonly folder: string;
  readonly pages: number;
  /** How many of the pages were made from another page of their route instead of by Framework. */
  readonly stamped: number;
  readonly files: number;
  readonly bytes: number;
  /** What Framework warned of, such as broken links; each one line. */
  readonly warnings: readonly string[];
}

/**
 * Builds the pages with Framework into a fresh folder and then publishes it at `outDir` in one step. No network is
 * used; call prepareOffline and bundleLibraries before. The same sources and data give the same bytes. When it fails,
 * the site published before stays as it is and the error names the page.
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const outDir = resolve(options.outDir);
  const projectDir = resolve(options.projectDir ?? frameworkProcess.reportsFolder);
  const stateDir = resolve(options.stateDir ?? join(dirname(outDir), ".vitals"));
  const site = readSiteFile(join(projectDir, "src"));
  const folder = await openGeneration(outDir, generationsFolder(stateDir, outDir));
  try {
    const { basePath, contentPolicy, title, generated, onPage } = options;
    const settings = { output: folder, basePath, contentPolicy, title, generated };
    const { pages, stamped, warnings } = await buildPages({ projectDir, settings, date: lastDay(site), onPage });
    for (const warning of warnings) options.log?.(warning);
    const { files, bytes } = measureFolder(folder);
    const record = {
      builtBy: builder,
      ...readBuildFile(join(projectDir, "src")),
      title: title ?? site.title,
      generated: generated ?? site.generated ?? false,
      asOf: lastDay(site),
      pages,
      files,
      bytes,
    };
    await writeFile(join(folder, buildRecord), `${JSON.stringify(record, null, 2)}\n`);
    await publishGeneration(folder, outDir);
    return { folder, pages, stamped, files, bytes, warnings };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/** Builds again without stamping a route that turns out not to be stampable; at most once for every route. */
async function buildPages(options: Omit<RunFrameworkOptions, "unstamped">): Promise<BuildDone> {
  const unstamped: string[] = [];
  const reasons: string[] = [];
  for (;;) {
    copyBeside(join(options.projectDir, "src", "data"), options.settings.output);
    const ending = await runFramework({ ...options, unstamped });
    if (ending.type === "done") return { ...ending, warnings: [...reasons, ...ending.warnings] };
    unstamped.push(ending.route);
    reasons.push(ending.message);
    await rm(options.settings.output, { recursive: true });
    await mkdir(options.settings.output);
  }
}
