import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

const repository = fileURLToPath(new URL("../../..", import.meta.url));

/** Writes files, by path, below a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** A new folder below the system's folder for such things, removed when the file's tests are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "vitals-reports-"));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const config = `import { siteConfig } from "@vitals/reports/build/index.ts";
export default siteConfig({ root: "src", style: "style.css", navigation: [], header: () => "" });
`;

/** A Framework project with one page, and what else a test gives it; it finds this repository's packages. */
export function smallProject(files: Readonly<Record<string, string>> = {}): string {
  const folder = newFolder();
  writeFiles(folder, {
    "observablehq.config.ts": config,
    "package.json": '{"type": "module"}\n',
    "src/index.md": "# Start\n\nNothing to see.\n",
    "src/style.css": "body { margin: 0; }\n",
    "src/data/site.json": '{"title": "Small", "generated": false, "lastWeek": 20087}',
    ...files,
  });
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "dir");
  return folder;
}
