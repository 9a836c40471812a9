import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Needle } from "./needles.ts";

const keyBytes = 4;
type Index = ReadonlyMap<number, readonly Needle[]>;

/** Which needles stand in the files of a folder or in their names: one sentence for each needle and file. */
export function searchFolder(folder: string, needles: readonly Needle[]): string[] {
  const [anyCase, exact] = [true, false].map((wanted) =>
    indexOf(needles.filter((needle) => needle.anyCase === wanted)),
  );
  const found = new Set<string>();
  const search = (file: string, bytes: Buffer) => {
    const lower = Buffer.from(
      bytes.toString("latin1").replace(/[A-Z]/g, (c) => c.toLowerCase()),
      "latin1",
    );
    for (const [text, index] of [
      [lower, anyCase],
      [bytes, exact],
    ] as const) {
      for (const { what, form } of matches(text, index as Index)) found.add(`${what}, ${form}, in ${file}`);
    }
  };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    search(`the name of ${name}`, Buffer.from(name));
    if (!entry.isFile()) continue;
    const bytes = readFileSync(path);
    search(name, bytes);
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) search(`${name}, unpacked`, gunzipSync(bytes));
  }
  return [...found].sort();
}

/** Needles by their first bytes as a number. */
function indexOf(needles: readonly Needle[]): Index {
  const index = new Map<number, Needle[]>();
  for (const needle of needles) {
    if (needle.bytes.length < keyBytes) throw new Error(`too short to look for: ${needle.what}, ${needle.form}`);
    const key = needle.bytes.readUInt32BE(0);
    index.set(key, [...(index.get(key) ?? []), needle]);
  }
  return index;
}

function* matches(text: Buffer, index: Index): Generator<Needle> {
  let key = 0;
  for (let end = 0; end < text.length; end++) {
    key = ((key << 8) | (text[end] as number)) >>> 0;
    if (end < keyBytes - 1) continue;
    const at = end - keyBytes + 1;
    for (const needle of index.get(key) ?? []) {
      const to = at + needle.bytes.length;
      if (to > text.length || text.compare(needle.bytes, 0, needle.bytes.length, at, to) !== 0) continue;
      if ([text[at - 1], text[to]].some((byte) => isPartOf(needle, byte))) continue;
      yield needle;
    }
  }
}

function isPartOf({ apartFrom }: Needle, byte: number | undefined): boolean {
  return byte !== undefined && (apartFrom?.test(String.fromCharCode(byte)) ?? false);
}
