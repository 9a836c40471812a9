import { join } from "node:path";
import type { Engine } from "../engine/open-engine.ts";
import { identifier, literal } from "../engine/sql-text.ts";
import type { FoundFile } from "../files/find-files.ts";
import { openRejectFile } from "../sources/reject-file.ts";
import { stageFiles } from "../sources/stage-files.ts";
import { type FileGroup, sampledOf } from "./group-files.ts";
import { sampleText, textBudget } from "./sample-text.ts";
import { type TextTraits, textTraits } from "./text-traits.ts";

/** Says in a sample which file a row comes from. */
export const fileColumn = "file of the sample";

/** Rows of a Parquet file's head, and of the stretches within, that are looked at. */
const parquetRows = 400_000;

/**
 * Makes a table of text columns out of a sample of a group's files.
 *
 * @returns whether the sample is all there is, and a sentence for each file that cannot be read
 */
export async function stageSample(engine: Engine, table: string, group: FileGroup) {
  const chosen = sampledOf(group.files);
  const problems: string[] = [];
  let isWhole = chosen.length === group.files.length;
  const paths: string[] = [];
  for (const [i, file] of chosen.entries()) {
    try {
      const sampled = await readable(engine, table, group, file, i, textBudget / chosen.length);
      paths.push(sampled.path);
      isWhole &&= sampled.isWhole;
    } catch (error) {
      problems.push(`${file.name} cannot be read: ${(error as Error).message}`);
    }
  }
  const rejects = openRejectFile(join(engine.scratch, `${table}-rejects.jsonl`));
  const traits = await sharedTraits(paths, group.format);
  const options = { configDir: engine.scratch, format: group.format, rejects, ...traits };
  const staged = await stageFiles(engine, table, paths, options);
  rejects.close();
  const names = new Map(paths.map((path, i) => [path, chosen[i]?.name ?? path]));
  for (const problem of paths.length > 0 ? staged.problems : []) problems.push(named(problem, names));
  const selects = [];
  for (const relation of staged.relations) {
    const seen = new Set<string>();
    const columns = relation.columns.flatMap(({ name, sql, type }) => {
      if (seen.has(name.toLowerCase())) return [];
      seen.add(name.toLowerCase());
      return `nullif(trim(${asText(sql, type)}), '') AS ${identifier(name)}`;
    });
    const rows = group.format === "parquet" ? parquetWindow(staged.rows) : "";
    if (columns.length > 0)
      selects.push(`SELECT ${columns.join(", ")}, _file AS ${identifier(fileColumn)} FROM ${relation.from} ${rows}`);
  }
  if (group.format === "parquet" && staged.rows > parquetRows) isWhole = false;
  if (selects.length > 0) {
    await engine.run(`CREATE TABLE ${identifier(table)} AS ${selects.join(" UNION ALL BY NAME ")}`);
  }
  return { isWhole, problems, hasColumns: selects.length > 0, traits };
}

/** How the files of a group are written, as far as one of them tells; without a header where the first has none. */
async function sharedTraits(paths: readonly string[], format: FileGroup["format"]): Promise<TextTraits> {
  if (format === "parquet") return {};
  const all: TextTraits[] = [];
  for (const path of paths) all.push(await textTraits(path, format === "csv").catch(() => ({})));
  const encoding = all.find((traits) => traits.encoding)?.encoding;
  const header = all[0]?.header;
  return { ...(encoding && { encoding }), ...(header && { header }) };
}

async function readable(
  engine: Engine,
  table: string,
  group: FileGroup,
  file: FoundFile,
  place: number,
  budget: number,
) {
  if (group.format === "parquet") return { path: file.path, isWhole: true };
  return sampleText(file, join(engine.scratch, `${table}-sample-${place}.${group.format}`), budget);
}

function asText(sql: string, type: string): string {
  if (type === "VARCHAR") return sql;
  if (type.startsWith("STRUCT") || type.startsWith("MAP") || type.endsWith("]")) return `to_json(${sql})::VARCHAR`;
  return `${sql}::VARCHAR`;
}

/** The first rows of every hundred thousand, so that a long file is seen all along. */
function parquetWindow(rows: number): string {
  if (rows <= parquetRows) return "";
  return `WHERE _line % 100000 < ${Math.max(1, Math.floor((parquetRows / rows) * 100_000))}`;
}

function named(problem: string, names: ReadonlyMap<string, string>): string {
  const hit = [...names].find(([path]) => problem.includes(path.split("/").at(-1) ?? literal(path)));
  const reason = problem.split(": ").slice(2).join(": ");
  return hit ? `${hit[1]} cannot be read: ${reason}` : problem;
}
