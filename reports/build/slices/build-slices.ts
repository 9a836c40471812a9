import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { lastDay, readPaths, readSiteFile } from "../config/site-file.ts";
import type { ContentPolicy } from "../framework/content-policy.ts";
import { frameworkProcess } from "../framework/framework-process.ts";
import type { BuildSiteOptions, BuiltSite } from "../site/build-site.ts";
import { measureFolder } from "../site/measure-folder.ts";
import { builder, buildRecord } from "../site/our-folder.ts";
import { runFramework } from "../site/run-framework.ts";
import { generationsFolder, openGeneration, publishGeneration } from "../site/site-generations.ts";
import { readShell, type Shell } from "./shell.ts";
import { writeSliceSite } from "./write-slice-site.ts";

/** An audience whose data is written. */
export interface SliceToBuild {
  readonly name: string;
  readonly kind: "team" | "customer";
  /** What the report is called. */
  readonly title: string;
  /** The folder that holds its `data/`. */
  readonly root: string;
}

export interface BuildSlicesOptions extends Required<Pick<BuildSiteOptions, "outDir" | "stateDir">> {
  readonly slices: readonly SliceToBuild[];
  /** Audiences that stay as they were published. */
  readonly kept: readonly string[];
  readonly basePath?: string;
  readonly contentPolicy?: ContentPolicy;
  /** What the configuration calls the report. */
  readonly title: string;
  readonly generated?: boolean;
  readonly projectDir?: string;
  readonly log?: (line: string) => void;
  readonly onPage?: (path: string) => void;
}

/** Where Framework's own pages lie until those of the audiences are made of them. */
const shellName = ".shell";

/**
 * Builds the reports of all audiences, each in a folder of its own below `outDir`, and publishes them in one step: all of
 * them or none. Framework runs once, on whatever data `src/data` holds; none of its pages or files of data is published.
 */
export async function buildSlices(options: BuildSlicesOptions): Promise<BuiltSite> {
  const outDir = resolve(options.outDir);
  const { slices, kept, basePath, title, generated, onPage } = options;
  const projectDir = resolve(options.projectDir ?? frameworkProcess.reportsFolder);
  const folder = await openGeneration(outDir, generationsFolder(resolve(options.stateDir), outDir));
  try {
    const settings = {
      output: join(folder, shellName),
      basePath,
      title,
      generated,
      shell: [...new Set(slices.map(({ kind }) => kind))],
    };
    const sources = join(projectDir, "src");
    const asOf = lastDay(readSiteFile(sources));
    await runFramework({ projectDir, settings, date: asOf, unstamped: [], onPage });
    const shell = readShell(settings.output, { root: sources, paths: readPaths(sources) });
    const warnings: string[] = [];
    let pages = 0;
    for (const slice of slices) {
      const built = await buildSlice(slice, { shell, folder: join(folder, slice.name), sources, options });
      pages += built.pages;
      warnings.push(...built.warnings.map((warning) => `audience ${slice.name}: ${warning}`));
    }
    const copied: string[] = [];
    for (const name of kept) if (await keep(join(outDir, name), join(folder, name))) copied.push(name);
    const lost = kept.filter((name) => !copied.includes(name));
    warnings.push(...lost.map((name) => `audience ${name}: its published report cannot be kept; build all of them`));
    for (const warning of warnings) options.log?.(warning);
    await rm(settings.output, { recursive: true });
    const record = { builtBy: builder, asOf, audiences: [...slices.map(({ name }) => name), ...copied].sort() };
    await writeFile(join(folder, buildRecord), `${JSON.stringify(record, null, 2)}\n`);
    const { files, bytes } = measureFolder(folder);
    await publishGeneration(folder, outDir);
    return { folder, pages, stamped: pages, files, bytes, warnings };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

async function buildSlice(
  slice: SliceToBuild,
  {
    shell,
    folder,
    sources,
    options: { contentPolicy = "strict", title, generated, onPage },
  }: { shell: Shell; folder: string; sources: string; options: BuildSlicesOptions },
): Promise<{ pages: number; warnings: string[] }> {
  const built = writeSliceSite({
    ...slice,
    shell,
    sources,
    folder,
    contentPolicy,
    title: { from: title, to: slice.title },
    onPage: (path) => onPage?.(`/${slice.name}${path}`),
  });
  const site = readSiteFile(slice.root);
  const record = {
    builtBy: builder,
    audience: slice.name,
    title: slice.title,
    generated: generated ?? site.generated ?? false,
    asOf: lastDay(site),
    pages: built.pages,
    ...measureFolder(folder),
  };
  await writeFile(join(folder, buildRecord), `${JSON.stringify(record, null, 2)}\n`);
  return built;
}

/**
 * Carries a published report over; returns whether it did. Only what is itself a report of one audience is: a folder of another
 * report may hold everything.
 */
async function keep(published: string, folder: string): Promise<boolean> {
  const { builtBy, audience } = await readRecord(published);
  if (builtBy !== builder || audience === undefined) return false;
  await cp(published, folder, { recursive: true, dereference: true });
  return true;
}

/** The published audiences of a folder; undefined where it holds a report of everything, or none. */
export async function publishedAudiences(outDir: string): Promise<string[] | undefined> {
  return (await readRecord(outDir)).audiences;
}

/** What a build says of itself; nothing where the file is missing or damaged. */
async function readRecord(folder: string): Promise<{ builtBy?: string; audience?: string; audiences?: string[] }> {
  try {
    return JSON.parse(await readFile(join(folder, buildRecord), "utf8")) ?? {};
  } catch {
    return {};
  }
}
