import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes a conversation as a new file `<date>-<slug>-<n>.md`, `n` the first number that is free; no file is ever
 * overwritten, not even by two that write at once.
 *
 * @returns the path of the file
 */
export async function writeConversation(
  folder: string,
  { date, slug, text }: { date: string; slug: string; text: string },
): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (let n = 1; ; n++) {
    const path = join(folder, `${date}-${slug}-${n}.md`);
    try {
      await writeFile(path, text, { flag: "wx" });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}
