import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Proposal } from "@vitals/data-loaders";
import { UsageError } from "../usage-error.ts";
import { catalogueText } from "./catalogue-text.ts";
import { configText } from "./config-text.ts";
import type { NamedConnection } from "./connection-named.ts";
import type { TargetFiles } from "./target-files.ts";

/**
 * Writes the configuration, and the starter catalogue where the data brings none.
 *
 * @returns the catalogue that was written; null when there was no need of one
 * @throws UsageError when a catalogue of that name is there and may not be written over
 */
export async function writeProposal(
  proposal: Proposal & { connection: NamedConnection | null },
  target: TargetFiles,
  isForced: boolean,
): Promise<string | null> {
  const needsCatalogue = proposal.events.length > 0;
  if (needsCatalogue && existsSync(target.catalogue) && !isForced) {
    throw new UsageError(
      `there is a catalogue already: ${target.catalogue}; write over it with --force, or move it away`,
    );
  }
  if (needsCatalogue) await writeFile(target.catalogue, catalogueText(proposal.events));
  await writeFile(target.config, configText(proposal, needsCatalogue ? basename(target.catalogue) : null));
  return needsCatalogue ? target.catalogue : null;
}
