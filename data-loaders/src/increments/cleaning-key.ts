import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import { eventsInput } from "@vitals/tables";
import type { Config, SourceConfig } from "@vitals/tables/config";
import type { Engine } from "../engine/open-engine.ts";
import { folderHash } from "../generations/content-hash.ts";

const code = fileURLToPath(new URL("../", import.meta.url));

/**
 * Names everything beside the rows themselves that decides what becomes of them until they are grouped: this program, its
 * engine, the source's settings, the zone of the report and `since`.
 */
export async function cleaningKey(engine: Engine, config: Config, source: SourceConfig): Promise<string> {
  const [row] = await engine.rows<{ version: string }>("SELECT version() AS version");
  const { staleAfterDays, ...settings } = source;
  const decisive = [await folderHash(code), row?.version, eventsInput, settings, config.timeZone, config.since ?? null];
  return createHash("sha256").update(JSON.stringify(decisive)).digest("hex").slice(0, 32);
}
