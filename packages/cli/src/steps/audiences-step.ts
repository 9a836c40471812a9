import { rm } from "node:fs/promises";
import { join } from "node:path";
import { writeArrow } from "@vitals/data-loaders";
import { bundleLibraries, prepareOffline } from "@vitals/reports/build/index.ts";
import {
  buildSlices,
  publishedAudiences,
  type Slice,
  type SliceToBuild,
  writeShellData,
  writeSliceData,
} from "@vitals/reports/build/slices/index.ts";
import { audienceSlices } from "../audiences/audience-slices.ts";
import { chosenAudiences } from "../audiences/chosen-audiences.ts";
import { audienceKey } from "../audiences/pseudonym-key.ts";
import type { BuildContext } from "../build-context.ts";
import type { Assessment } from "./assess-step.ts";
import { readBench } from "./read-bench.ts";
import type { PlannedRecord } from "./record-step.ts";
import { pagesFolder } from "./reports-folder.ts";

/** The reports of all audiences, as published. */
export type BuiltAudiences = Awaited<ReturnType<typeof buildSlices>> & {
  /** What every report says in a few lines. */
  summary: string[];
  /** What does not fit the data. */
  problems: string[];
};

/** One report for each audience, in a folder of its own; or one of them alone, beside the others as they were published. */
export async function audiencesStep(
  context: BuildContext,
  { facts, health }: Assessment,
  { record: ledger, archive: kept }: Pick<PlannedRecord, "record" | "archive">,
): Promise<BuiltAudiences> {
  const { stateDir, siteDir, progress, audience } = context;
  const config = chosenAudiences(context.config, audience);
  const key = audienceKey(config, process.env);
  const { slices, problems } = audienceSlices(config, facts);
  if (slices.length === 0) throw new Error(`no audience has an account: ${problems.join("; ")}`);
  const home = join(stateDir, "slices");
  await rm(home, { recursive: true, force: true });
  const bench = await readBench();
  const built: SliceToBuild[] = [];
  const summary: string[] = [];
  for (const slice of slices) {
    progress.say("writing the data of the pages", built.length / slices.length, slice.name);
    const root = join(home, slice.name);
    const dataDir = join(root, "data");
    const archive = maySeeArchive(slice, config) ? kept : "elsewhere";
    const says = await writeSliceData({
      slice,
      key,
      facts,
      health,
      config,
      dataDir,
      writeArrow,
      bench,
      ledger,
      archive,
    });
    summary.push(`${slice.name}: ${says.summary[0] ?? "the customer's own report"}`);
    built.push({ name: slice.name, kind: slice.kind, title: slice.title, root });
  }
  await writeShellData(
    pagesFolder,
    built.map(({ root }) => root),
  );
  const log = (line: string) => progress.log(line);
  await prepareOffline({ root: pagesFolder, log });
  await bundleLibraries({ root: pagesFolder });
  const asPublished = audience === undefined ? [] : await others(context);
  const site = await buildSlices({
    outDir: siteDir,
    stateDir,
    slices: built,
    kept: asPublished,
    basePath: config.publishing.basePath,
    contentPolicy: config.publishing.contentPolicy,
    title: config.title,
    generated: config.generated,
    log,
    onPage: (path) => progress.say("building pages", undefined, path),
  });
  await rm(home, { recursive: true, force: true });
  return { ...site, summary, problems };
}

/** Kept weeks hold all customers, with people as `privacy.users` says. */
function maySeeArchive({ isWhole, users }: Slice, { privacy }: Pick<BuildContext["config"], "privacy">): boolean {
  return isWhole && (privacy.users !== "name" || users === "name");
}

/** Audiences that are published, still configured, and not the one being built. */
async function others({ config, siteDir, audience }: BuildContext): Promise<string[]> {
  const published = (await publishedAudiences(siteDir)) ?? [];
  return published.filter((name) => name !== audience && config.audiences.some((each) => each.name === name));
}
