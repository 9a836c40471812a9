import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { UsageError } from "../usage-error.ts";

const built = z.object({ title: z.string(), asOf: z.string() });
const ofAudiences = z.object({ audiences: z.array(z.string()) });

/**
 * What a built site says of itself: its title, and the last day of its data as `2026-11-15`.
 *
 * @throws UsageError when the folder holds no site, or one for each audience
 */
export function readBuild(siteDir: string): z.infer<typeof built> {
  const file = join(siteDir, "build.json");
  if (!existsSync(file)) throw new UsageError(`no built site: ${siteDir} has no build.json; run vitals build first`);
  const record: unknown = JSON.parse(readFileSync(file, "utf8"));
  const read = built.safeParse(record);
  if (read.success) return read.data;
  const { data } = ofAudiences.safeParse(record);
  if (data === undefined)
    throw new UsageError(`no built site: ${file} is not the record of one; run vitals build again`, {
      cause: read.error,
    });
  const sites = data.audiences.map((name) => `--site ${join(siteDir, name)}`);
  throw new UsageError(
    `no report of everybody: ${siteDir} holds one for each audience; say which: ${sites.join(" or ") || "there is none"}`,
  );
}
