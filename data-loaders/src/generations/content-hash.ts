import { createHash } from "node:crypto";
import { type FileHandle, open, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/**
 * Names the content of a folder: the same file names and bytes give the same 16 hex digits.
 *
 * @param hashes - hashes of files that are known already, by path; those of the others are added
 */
export async function folderHash(
  dir: string,
  skip: (path: string) => boolean = () => false,
  hashes = new Map<string, string>(),
): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !skip(path))
    .sort();
  const hash = createHash("sha256");
  for (const path of paths) {
    const known = hashes.get(path) ?? (await fileHash(join(dir, path)));
    hashes.set(path, known);
    hash.update(`${path}\0${known}\0`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** SHA-256 of a file's bytes, in hex. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const buffer = Buffer.allocUnsafe(Math.min(Math.max(size, 1), 1 << 22));
    for (let bytes = await fill(file, buffer); bytes > 0; bytes = await fill(file, buffer))
      hash.update(buffer.subarray(0, bytes));
  } finally {
    await file.close();
  }
  return hash.digest("hex");
}

/** Reads on where the last reading ended; a stream would make a new buffer for every piece. */
async function fill(file: FileHandle, buffer: Buffer): Promise<number> {
  const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
  return bytesRead;
}
