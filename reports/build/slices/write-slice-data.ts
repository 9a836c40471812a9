import type { SiteDataInput } from "../site-data/index.ts";
import { writeSiteData } from "../site-data/index.ts";
import type { Slice } from "../site-data/slice.ts";
import { writeCustomerData } from "./customer/write-customer-data.ts";
import { hidePeople } from "./hide-people.ts";
import { sliceTables } from "./slice-tables.ts";

export interface WriteSliceDataOptions extends SiteDataInput {
  readonly slice: Slice;
  /** Keys the made-up names of people. */
  readonly key: string;
}

/**
 * Writes what the pages of one audience read. Other accounts, and people whom the policy hides, are taken out of the tables
 * first, so that no page can show them.
 *
 * @param options - facts and health of the whole book; `dataDir` is replaced whole
 */
export async function writeSliceData({ slice, key, ...input }: WriteSliceDataOptions): Promise<{ summary: string[] }> {
  const { facts, health, dataDir } = input;
  const report = hidePeople(sliceTables({ facts, health }, slice), { policy: slice.users, key });
  const config = { ...input.config, title: slice.title, privacy: { ...input.config.privacy, users: slice.users } };
  if (slice.kind === "customer") {
    await writeCustomerData(report, config, dataDir);
    return { summary: [] };
  }
  return writeSiteData({
    ...input,
    ...report,
    config,
    ...(slice.isWhole ? {} : { within: { book: { facts, health }, slice } }),
  });
}
