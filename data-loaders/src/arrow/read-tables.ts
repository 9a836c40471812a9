import { readFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The bytes of tables in a folder of Arrow files, by name.
 *
 * @throws when a file is missing or cannot be read, naming it
 */
export async function readTables<const Name extends string>(
  dir: string,
  names: readonly Name[],
): Promise<Record<Name, Uint8Array>> {
  const entries = names.map(async (name) => [name, await readTable(dir, name)] as const);
  return Object.fromEntries(await Promise.all(entries)) as Record<Name, Uint8Array>;
}

async function readTable(dir: string, name: string): Promise<Uint8Array> {
  const path = join(dir, `${name}.arrow`);
  try {
    return await readFile(path);
  } catch (cause) {
    throw new Error(`table ${name} cannot be read: ${path}: run the step that writes it`, { cause });
  }
}
