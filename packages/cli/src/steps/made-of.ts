import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The file beside the health tables that names the facts they were made of. */
export const madeOfFile = "made-of.json";

/** The generation of the facts that the health tables were made of; null when nothing says so. */
export async function factsBehind(healthFolder: string): Promise<string | null> {
  const text = await readFile(join(healthFolder, madeOfFile), "utf8").catch(() => "{}");
  return (JSON.parse(text) as { facts?: string }).facts ?? null;
}
