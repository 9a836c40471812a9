import { join } from "node:path";
import { listed, namesakes } from "../../clean/column-mapping.ts";
import type { Engine } from "../../engine/open-engine.ts";
import { didYouMean } from "../../files/nearest-name.ts";
import type { Relation } from "../../sources/relation.ts";
import { copiedRows } from "../copied-rows.ts";
import type { Dialect, Found, Mark, Session } from "../server.ts";

/** The watermark of a table or query, or what is wrong with the column that is named. */
export function watermarkOf(
  dialect: Dialect,
  found: Found,
  relation: Pick<Relation, "columns" | "files">,
  name: string,
): Mark | { problem: string } {
  const [match, ...others] = namesakes([...relation.columns], name);
  const place = relation.files.join(", ");
  if (!match) {
    const names = found.columns.map((column) => column.name);
    const way = "name the column that the database sets whenever it writes or changes a row, or leave watermark out";
    return {
      problem: `no column ${name} in ${place}, named as its watermark${didYouMean(name, names)}: its columns are ${listed(names)}: ${way}`,
    };
  }
  if (others.length > 0) {
    return { problem: `column ${name}, the watermark, stands ${others.length + 1} times in ${place}: name them apart` };
  }
  const column = found.columns[relation.columns.indexOf(match)];
  const mark = column && dialect.mark(dialect.identifier(column.name), column);
  if (mark) return mark;
  return {
    problem:
      `column ${match.name}, the watermark of ${place}, is of type ${column?.serverType}, which does not tell one change from the next: ` +
      "expected a time, a date or a whole number that grows with every change: name another column, or leave watermark out",
  };
}

/** How many rows have no watermark. */
export async function countUnmarked(engine: Engine, session: Session, { from }: Found, mark: Mark): Promise<number> {
  const path = join(engine.scratch, "events-unmarked.csv");
  const rows = { from, layers: [{ vitals_mark: mark.value }], where: ["vitals_mark IS NULL"] };
  await session.copy(session.dialect.select(["count(*)", "min(1)"], rows), path);
  const [counted] = await engine.rows<{ n: number }>(`SELECT c0::BIGINT AS n FROM ${copiedRows(path, 2)}`);
  return counted?.n ?? 0;
}

/** What it means that rows have no watermark, in one sentence. */
export function unmarkedNotice(rows: number, watermark: string): string {
  const [have, their] = rows === 1 ? ["1 row has", "its week is"] : [`${rows} rows have`, "their weeks are"];
  return `events: ${have} no watermark ${watermark}, so ${their} read every night: let the database fill the column in`;
}
