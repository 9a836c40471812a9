import type { SiteDataInput } from "../site-data/index.ts";
import { writeSiteData } from "../site-data/index.ts";
import { writeCustomerData } from "./customer/write-customer-data.ts";
import { type SliceOfBook, sliceReport } from "./slice-report.ts";

/**
 * Writes what the pages of one audience read.
 *
 * @param options - facts and health of the whole book; `dataDir` is replaced whole
 */
export async function writeSliceData({
  slice,
  key,
  ...input
}: Omit<SiteDataInput, "within"> & SliceOfBook): Promise<{ summary: string[] }> {
  const report = sliceReport({ slice, key, ...input });
  if (slice.kind === "customer") {
    await writeCustomerData(report, report.config, input.dataDir);
    return { summary: [] };
  }
  return writeSiteData({ ...input, ...report });
}
