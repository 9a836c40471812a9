import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { openLineSink } from "../../src/text/line-sink.ts";
import { csvNormaliser } from "../../src/text/normalise-csv.ts";
import { folderWith } from "../loading.ts";

const folder = await folderWith({});
let count = 0;

/** What comes of a text, given in chunks that end at these places; `\x02n` and the like stand for escaped bytes. */
function normalise(text: string | Buffer, fieldCount: number, cuts: number[] = []) {
  const bytes = Buffer.from(text as string);
  const sink = openLineSink(join(folder, `${count++}.txt`));
  const rejected: [number, string][] = [];
  const feed = csvNormaliser({
    delimiter: 44,
    fieldCount,
    file: 3,
    firstLine: 1,
    sink,
    reject: (line, reason) => rejected.push([line, reason]),
  });
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  let from = 0;
  for (const end of ends) {
    feed(bytes.subarray(from, end), false);
    from = end;
  }
  feed(Buffer.alloc(0), true);
  sink.close();
  const lines = readFileSync(sink.path, "utf8").split("\n").slice(0, -1);
  expect(sink.rows).toBe(lines.length);
  return { lines, rejected };
}

test("puts file and line before each record", () => {
  expect(normalise("a,b\nc,d\r\n\ne,f", 2)).toEqual({ lines: ["3,1,a,b", "3,2,c,d", "3,4,e,f"], rejected: [] });
});

test("undoes quotes and escapes what would break the line", () => {
  expect(normalise('"a,1","b ""x"""\n"two\nlines",c\n,""\n5" pipe,"d"\r\n', 2)).toEqual({
    lines: ['3,1,a\x02d1,b "x"', "3,2,two\x02nlines,c", "3,4,,", '3,5,5" pipe,d'],
    rejected: [],
  });
});

test("rejects only the line of a quote that never closes", () => {
  expect(normalise('a,"b\nc,d\ne,"f"\n', 2)).toEqual({
    lines: ["3,2,c,d", "3,3,e,f"],
    rejected: [[1, "opens a quote that never closes"]],
  });
  expect(normalise('a,b\nc,"d\ne,f\n', 2)).toEqual({
    lines: ["3,1,a,b", "3,3,e,f"],
    rejected: [[2, "opens a quote that never closes"]],
  });
});

test("rejects a record longer than 16 MB and goes on behind it", () => {
  const long = Buffer.from(`a,b\nc,${"x".repeat(17 << 20)}\ne,f\n`);
  const cuts = Array.from({ length: 16 }, (_, i) => (i + 1) << 20);
  for (const text of [long, Buffer.from(long.toString().replace("c,x", 'c,"x'))]) {
    const { lines, rejected } = normalise(text, 2, cuts);
    expect(lines.map((line) => line.slice(0, 20))).toEqual(["3,1,a,b", "3,3,e,f"]);
    expect(rejected).toEqual([[2, "is longer than 16 MB"]]);
  }
});

test("reads back any fields that are written as RFC 4180 says, however the chunks are cut", () => {
  const field = fc.string({ unit: fc.constantFrom(...'ab",\n\r\x02é '), maxLength: 6 });
  const rows = fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(rows, fc.array(fc.nat(200), { maxLength: 5 }), (records, cuts) => {
      const text = records.map((fields) => fields.map((f) => `"${f.replaceAll('"', '""')}"`).join(",")).join("\n");
      const { lines, rejected } = normalise(text, 2, cuts);
      const read = lines.map((line) => line.split(",").slice(2).map(unescaped));
      expect(rejected).toEqual([]);
      expect(read).toEqual(records);
    }),
  );
});

test("gives the same whether the bytes come at once or in pieces, for any bytes at all", () => {
  const bytes = fc
    .array(fc.constantFrom(...'ab,,\n\n""\r\x00\x02'.split("").map((c) => c.charCodeAt(0)), 0xc3, 0xa9, 0xff), {
      maxLength: 60,
    })
    .map((codes) => Buffer.from(codes));
  fc.assert(
    fc.property(bytes, fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
      expect(normalise(text, 2, cuts)).toEqual(normalise(text, 2));
    }),
    { numRuns: 500 },
  );
});

function unescaped(text: string): string {
  return text.replaceAll("\x02d", ",").replaceAll("\x02n", "\n").replaceAll("\x02r", "\r").replaceAll("\x02s", "\x02");
}
