import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const program = fileURLToPath(import.meta.resolve("@vitals/cli/bin/vitals.js"));

/** One entry of the load report, as `--json` prints it. */
export interface SourceReport {
  input: string;
  status: string;
  rows_read: number;
  rows_used: number;
  rows_duplicate: number;
  rows_outside: number;
  rows_quarantined: number;
}

/** What a run of the real program over some files came to. */
export interface VitalsRun {
  folder: string;
  code: number;
  stderr: string;
  /** The JSON it printed. */
  said: { error?: string; sources: SourceReport[]; summary?: string[]; report_week: string | null };
  source: (input: string) => SourceReport;
  /** Rows set aside, with the reason. */
  quarantine: (input: string) => Record<string, unknown>[];
  /** A file of the published site; null when there is none. */
  page: (path: string) => string | null;
  /** The pages of the accounts. */
  accountPages: () => string[];
}

const title = {
  title: "Bad input",
  outputNoun: "designs",
  catalogue: { rules: [{ event: "design*", kind: "output" }] },
};

/**
 * Writes files into an empty folder beside a configuration, and runs one command of the real program over them.
 *
 * @param config - put over a configuration that reads events from `events.csv`
 */
export async function vitalsOn(
  command: "load" | "build" | "check",
  files: Record<string, string | Uint8Array>,
  config: Record<string, unknown> = {},
): Promise<VitalsRun> {
  const folder = mkdtempSync(join(tmpdir(), "vitals-bad-input-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const whole = { ...title, sources: { events: { files: "events.csv" } }, ...config };
  writeFileSync(join(folder, "vitals.config.js"), `export default ${JSON.stringify(whole)};\n`);
  const { code, stdout, stderr } = await run(folder, [
    command,
    "--json",
    ...(command === "check" ? [] : ["--wait", "300"]),
  ]);
  const said = JSON.parse(stdout || "{}") as VitalsRun["said"];
  const read = (path: string) => (existsSync(join(folder, path)) ? readFileSync(join(folder, path), "utf8") : null);
  return {
    ...{ folder, code, stderr, said },
    source: (input) => found(said.sources, input),
    quarantine: (input) => lines(read(`.vitals/facts/quarantine/${input}.jsonl`)),
    page: (path) => read(`dist/${path}`),
    accountPages: () => readdirSync(join(folder, "dist/accounts")).filter((name) => name !== "index.html"),
  };
}

function run(folder: string, args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [program, ...args],
      { cwd: folder, maxBuffer: 1 << 26 },
      (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

function found(sources: SourceReport[], input: string): SourceReport {
  const source = sources.find((entry) => entry.input === input);
  if (!source) throw new Error(`no such input in the load report: ${input}`);
  return source;
}

function lines(text: string | null): Record<string, unknown>[] {
  return (text ?? "")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}
