import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as arrow from "apache-arrow";
import {
  type Data,
  makeData,
  makeVector,
  RecordBatch,
  type Table,
  tableFromIPC,
  tableToIPC,
  type Vector,
} from "apache-arrow";
import { isVaried, keyOf, variedNumber, variedText } from "./vary.ts";

/**
 * Writes the facts of a portfolio so many times over into another folder, each time under other ids and names, with other
 * money and other output of every week: as a load of so many accounts leaves them, but for sums over people and commands,
 * which are only about those of the account, and for users, seats and dates, which are alike.
 */
export function repeatFacts(from: string, to: string, times: number): void {
  mkdirSync(to, { recursive: true });
  for (const file of readdirSync(from).filter((name) => name.endsWith(".arrow"))) {
    const table = tableFromIPC(readFileSync(join(from, file)));
    if (!table.schema.names.includes("account_id")) copyFileSync(join(from, file), join(to, file));
    else writeFileSync(join(to, file), tableToIPC(repeated(table, times), "file"));
  }
}

function repeated(table: Table, times: number): Table {
  const dictionaries = new Map(
    table.schema.fields.map(({ name }) => [name, longDictionary(name, table.getChild(name) as Vector, times)]),
  );
  const batches = Array.from({ length: times }, (_, time) =>
    table.batches.map((batch) => {
      const keys = keysOf(batch);
      const children = table.schema.fields.map(({ name }, i) =>
        repetition(name, batch.data.children[i] as Data, { time, keys, dictionary: dictionaries.get(name) }),
      );
      return new RecordBatch(
        table.schema,
        makeData({ type: batch.data.type, length: batch.numRows, nullCount: 0, children }),
      );
    }),
  );
  return new arrow.Table(table.schema, batches.flat());
}

/** For each row of a batch the key of its account and week. */
function keysOf(batch: RecordBatch): Int32Array {
  const [accounts, weeks] = [batch.getChild("account_id"), batch.getChild("week")];
  return Int32Array.from({ length: batch.numRows }, (_, row) =>
    keyOf(String(accounts?.get(row)), Number(weeks?.get(row) ?? 0)),
  );
}

function repetition(
  name: string,
  data: Data,
  { time, keys, dictionary }: { time: number; keys: Int32Array; dictionary: Vector | undefined },
): Data {
  if (time === 0 && !dictionary) return data;
  if (!isVaried(name)) return data;
  const { type, length, nullCount, nullBitmap } = data;
  if (data.values instanceof Float64Array) {
    const values = data.values.map((value, row) => variedNumber(name, value, { key: keys[row] as number, time }));
    return makeData({ type, length, nullCount, nullBitmap, data: values } as never);
  }
  if (!dictionary) {
    const texts = Array.from(makeVector(data) as Vector, (text) => variedText(name, text as string | null, time));
    return arrow.vectorFromArray(texts, new arrow.Utf8()).data[0] as Data;
  }
  const known = (data.dictionary as Vector).length;
  const codes = (data.values as Int32Array).map((code) => code + time * known);
  return makeData({ type, length, nullCount, nullBitmap, data: codes, dictionary } as never);
}

/** The texts of every repetition of a dictionary, in one; undefined where the column has none of its own. */
function longDictionary(name: string, column: Vector, times: number): Vector | undefined {
  const dictionary = column.data[0]?.dictionary as Vector | undefined;
  if (!dictionary || !isVaried(name)) return undefined;
  const texts = Array.from(dictionary as Iterable<string>);
  return arrow.vectorFromArray(
    Array.from({ length: times }, (_, time) => texts.map((text) => variedText(name, text, time))).flat(),
    new arrow.Utf8(),
  );
}
