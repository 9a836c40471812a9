import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";

/** Writes a text file, gzipped when its name ends so; the header of gzip bears no time, so the bytes are always the same. */
export async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, file.endsWith(".gz") ? gzipSync(text) : text);
}
