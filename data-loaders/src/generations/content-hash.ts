import { createHash } from "node:crypto";
import { open, readdir } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** Names the content of a folder: the same file names and bytes give the same 16 hex digits. */
export async function folderHash(dir: string, skip: (path: string) => boolean = () => false): Promise<string> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => !skip(path))
    .sort();
  const hash = createHash("sha256");
  for (const path of paths) {
    hash.update(`${path}\0${await fileHash(join(dir, path))}\0`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** SHA-256 of a file's bytes, in hex. */
export async function fileHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  const file = await open(path, "r");
  try {
    // One buffer for all of it: a new one for every piece would cost more to clear away than the hash itself.
    const buffer = Buffer.allocUnsafe(1 << 20);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, buffer.length);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
