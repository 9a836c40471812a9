import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runFramework } from "@vitals/reports/build/site/run-framework.ts";

const reports = fileURLToPath(new URL("../../../reports/", import.meta.url));

/**
 * Milliseconds that Framework takes for a further account page when it builds each itself, from the difference between
 * builds of few and of more such pages. Call it after `vitals site`, which leaves the pages' data in their folder.
 *
 * @param pages - how many more
 */
export async function measureNative(pages: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "vitals-bench-native-"));
  try {
    copyPages(folder);
    const few = await secondsOf(folder, 5);
    const many = await secondsOf(folder, 5 + pages);
    return Math.round(((many - few) / pages) * 10_000) / 10;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The pages with the data of the first accounts alone. */
function copyPages(folder: string): void {
  const skipped = /\/src\/data\/(accounts|fragments\/account)\/./;
  cpSync(reports, folder, {
    recursive: true,
    filter: (path) => !path.includes("node_modules") && !path.includes("/.turbo") && !skipped.test(path),
  });
  symlinkSync(join(reports, "..", "node_modules"), join(folder, "node_modules"), "dir");
  for (const kind of ["accounts", "fragments/account"]) {
    const from = join(reports, "src", "data", kind);
    mkdirSync(join(folder, "src", "data", kind), { recursive: true });
    for (const name of readdirSync(from).sort().slice(0, 100)) {
      cpSync(join(from, name), join(folder, "src", "data", kind, name));
    }
  }
}

async function secondsOf(folder: string, pages: number): Promise<number> {
  const data = join(folder, "src", "data");
  const slugs = readdirSync(join(data, "accounts")).map((name) => name.replace(/\.json$/, ""));
  const others = (JSON.parse(readFileSync(join(data, "paths.json"), "utf8")) as string[]).filter(
    (path) => !path.startsWith("/accounts/"),
  );
  writeFileSync(
    join(data, "paths.json"),
    JSON.stringify([...slugs.slice(0, pages).map((slug) => `/accounts/${slug}`), ...others]),
  );
  const output = mkdtempSync(join(folder, "out-"));
  const begun = performance.now();
  const unstamped = ["accounts/[account].md"];
  const ending = await runFramework({ projectDir: folder, settings: { output }, date: "2025-01-05", unstamped });
  if (ending.type !== "done") throw new Error(`pages were not built natively: ${ending.message}`);
  return (performance.now() - begun) / 1000;
}
