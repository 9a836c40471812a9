import { statSync } from "node:fs";
import { join } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { literal } from "../engine/sql-text.ts";
import type { FoundFile } from "./find-files.ts";

const address = /^(s3|gs|gcs|r2|https?):\/\//i;

/** Whether a pattern names objects of a store or a web server instead of files of this machine. */
export const isRemote = (pattern: string) => address.test(pattern);

/**
 * Copies the objects that addresses and globs of them stand for into the engine's scratch folder.
 *
 * The engine reaches them with its extension `httpfs`, which it never fetches by itself; `DUCKDB_EXTENSION_DIRECTORY`
 * names the folder where it lies, if not the usual one. Each object is held in memory while it is copied.
 *
 * @returns a file for each object, named by its address; a problem for each address that cannot be read
 */
export async function fetchObjects(
  engine: Engine,
  label: string,
  patterns: readonly string[],
): Promise<{ files: FoundFile[]; problems: string[] }> {
  if (patterns.length === 0) return { files: [], problems: [] };
  const missing = await openStores(engine);
  if (missing)
    return {
      files: [],
      problems: patterns.map((pattern) => `cannot be read from here: ${shown(pattern)}: ${missing}`),
    };
  return copyObjects(engine, label, patterns);
}

/** The copying itself, for any address that the engine can open. */
export async function copyObjects(
  engine: Engine,
  label: string,
  patterns: readonly string[],
): Promise<{ files: FoundFile[]; problems: string[] }> {
  const files = new Map<string, FoundFile>();
  const problems: string[] = [];
  for (const pattern of patterns) {
    try {
      const names = await namesOf(engine, pattern);
      if (names.length === 0) problems.push(`no object matches ${pattern}: look at the bucket and the folder in it`);
      for (const name of names) {
        if (files.has(name)) continue;
        const path = join(engine.scratch, `${label}-object-${files.size}`);
        await engine.run(`COPY (SELECT content FROM read_blob(${literal(name)})) TO ${literal(path)} (FORMAT blob)`);
        files.set(name, { path, name: shown(name), bytes: statSync(path).size });
      }
    } catch (error) {
      const [reason = ""] = (error as Error).message.split("\n");
      problems.push(`cannot be read: ${shown(pattern)}: ${reason.replaceAll(pattern, shown(pattern))}`);
    }
  }
  return { files: [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1)), problems };
}

/** What follows the path of a web address may be a signature that lets everybody in. */
const shown = (name: string) => (/^https?:/i.test(name) ? name.replace(/[?#].*$/, "") : name);

/** A web server lists nothing, so that its addresses stand for themselves. */
async function namesOf(engine: Engine, pattern: string): Promise<string[]> {
  if (/^https?:/i.test(pattern)) return [pattern];
  const rows = await engine.rows<{ file: string }>(`SELECT file FROM glob(${literal(pattern)}) ORDER BY file`);
  return rows.map(({ file }) => file);
}

/** Loads the extension and hands it the credentials; returns what to do when it is not there. */
async function openStores(engine: Engine): Promise<string | null> {
  const folder = process.env.DUCKDB_EXTENSION_DIRECTORY;
  try {
    if (folder) await engine.run(`SET extension_directory = ${literal(folder)}`);
    await engine.run("LOAD httpfs");
  } catch {
    return (
      "DuckDB's extension httpfs is not on this machine: install it once where there is a network (duckdb -c " +
      `"INSTALL httpfs", of the version that Vitals uses) or set DUCKDB_EXTENSION_DIRECTORY to the folder it lies in, ` +
      "or copy the objects into a folder before each load and name that folder"
    );
  }
  for (const [name, fields] of Object.entries(credentials)) {
    const known = Object.entries(fields).flatMap(([field, variables]) => {
      const value = variables.map((variable) => process.env[variable]).find(Boolean);
      return value ? [`${field} ${literal(value)}`] : [];
    });
    if (known.length === 0) continue;
    try {
      await engine.run(`CREATE OR REPLACE SECRET ${name}_store (TYPE ${name}, ${known.join(", ")})`);
    } catch {
      // The engine's own error would repeat the statement, and with it the secret.
      return `the credentials in the environment are refused for ${name}: look at ${Object.values(fields).flat().join(", ")}`;
    }
  }
  return null;
}

/** Environment variables that hold the fields of the engine's secrets, the first that is set. */
const credentials: Record<string, Record<string, readonly string[]>> = {
  s3: {
    KEY_ID: ["AWS_ACCESS_KEY_ID"],
    SECRET: ["AWS_SECRET_ACCESS_KEY"],
    SESSION_TOKEN: ["AWS_SESSION_TOKEN"],
    REGION: ["AWS_REGION", "AWS_DEFAULT_REGION"],
    ENDPOINT: ["AWS_S3_ENDPOINT"],
  },
  gcs: { KEY_ID: ["GCS_ACCESS_KEY_ID"], SECRET: ["GCS_SECRET_ACCESS_KEY"] },
  r2: { KEY_ID: ["R2_ACCESS_KEY_ID"], SECRET: ["R2_SECRET_ACCESS_KEY"], ACCOUNT_ID: ["R2_ACCOUNT_ID"] },
};
