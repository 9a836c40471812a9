import fc from "fast-check";
import type { TextRows } from "./same-rows.ts";

/** The present of every generated load. */
export const present = "2024-04-10T12:00:00Z";

const odd = [
  " acme",
  "acme\t",
  "",
  "\u00a0acme\ufeff",
  "Acme",
  "o'hara",
  'say "hi"',
  "a,b",
  "two\nlines",
  "cr\rlf\r\n",
];
const hostile = [
  "\\N",
  "\\.",
  "NULL",
  "'; DROP TABLE events; --",
  "é",
  "e\u0301",
  "日本",
  "--",
  "$$x$$",
  "%s {x:y}",
  "\\'",
];
const text = (...usual: string[]) =>
  fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(null, ...odd, ...hostile) },
  );

/** Moments at which clocks change, weeks begin, history begins, the present lies, or columns end; in µs since 1970. */
const edges = [
  "1969-12-31T23:59:59.999Z",
  "1970-01-01T00:00:00Z",
  "1970-01-03T00:00:00Z",
  "2023-10-29T01:00:00Z",
  "2023-11-05T06:00:00Z",
  "2023-11-06T00:00:00Z",
  "2024-01-01T00:00:00Z",
  "2024-03-10T07:00:00Z",
  "2024-03-31T01:00:00Z",
  "2024-04-06T15:00:00Z",
  present,
  "2024-04-11T12:00:00Z",
  "2039-12-30T00:00:00Z",
  "2040-01-01T00:00:00Z",
  "2100-01-01T00:00:00Z",
].map((time) => BigInt(Date.parse(time)) * 1000n);
const hour = 3_600_000_000n;

const micros = fc.oneof(
  { weight: 10, arbitrary: fc.bigInt(1_709_251_200_000_000n, 1_712_750_400_000_000n) },
  { weight: 6, arbitrary: fc.bigInt(1_696_118_400_000_000n, 1_712_880_000_000_000n) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...edges), fc.constantFrom(0n, -1n, 1n, hour / 2n, -hour / 2n, hour, -hour, 5n * hour))
      .map(([edge, away]) => edge + away),
  },
);

function iso(at: bigint): string {
  const inSecond = ((at % 1_000_000n) + 1_000_000n) % 1_000_000n;
  const seconds = new Date(Number((at - inSecond) / 1000n)).toISOString().slice(0, 19);
  return `${seconds.replace("T", " ")}.${String(inSecond).padStart(6, "0")}`;
}

/** Types of `occurred_at`, and how a moment is written in each. */
const times: Record<string, (at: bigint) => string> = {
  "TIMESTAMP WITH TIME ZONE": (at) => `${iso(at)}+00`,
  TIMESTAMP: iso,
  DATE: (at) => iso(at).slice(0, 10),
  BIGINT: (at) => String(at / ([1n, 1000n, 1_000_000n][Number(at % 3n)] ?? 1n)),
  VARCHAR: (at) => `${iso(at)}Z`,
};

const quantities: Record<string, (string | null)[]> = {
  DOUBLE: [
    null,
    "0",
    "-0",
    "1",
    "0.1",
    "0.3",
    "1e-7",
    "5e-7",
    "1.0000005",
    "99999.999999",
    "100000",
    "100000.1",
    "1e13",
    "-1",
    "NaN",
    "Infinity",
  ],
  FLOAT: [null, "0", "1", "0.1", "0.3", "33333.333", "99999.9", "-1", "NaN"],
  "DECIMAL(18,7)": [
    null,
    "0",
    "1",
    "0.1",
    "0.0000001",
    "0.0000005",
    "1.2345675",
    "99999.999999",
    "100000.0000001",
    "-1",
  ],
  INTEGER: [null, "0", "1", "7", "100000", "100001", "-1"],
};

const zones = ["UTC", "Europe/Amsterdam", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kolkata"];

export interface AnyEvents {
  events: TextRows;
  timeZone: string;
  since: string | undefined;
}

/** Events that nobody would write on purpose, in a table of some types, read in some zone. */
export const anyEvents: fc.Arbitrary<AnyEvents> = fc
  .record({
    timeType: fc.constantFrom(...Object.keys(times)),
    quantityType: fc.constantFrom(...Object.keys(quantities)),
    timeZone: fc.constantFrom(...zones),
    sourceZone: fc.constantFrom(undefined, ...zones),
    since: fc.constantFrom(undefined, "2023-11-06", "2024-03-31"),
  })
  .chain(({ timeType, quantityType, timeZone, sourceZone, since }) =>
    fc
      .array(
        fc.record({
          occurred_at: fc.option(micros.map(times[timeType] as (at: bigint) => string), { freq: 40 }),
          account_id: text("acme", "acme", "zeta", "old-acme"),
          event: text("save", "save", "export", "view"),
          user_id: text("u1", "u2", "u3", "U1"),
          module: text("m1", "m2", "", ""),
          quantity: fc.constantFrom(...(quantities[quantityType] as (string | null)[])),
          event_id: fc.oneof(
            { weight: 1, arbitrary: fc.constantFrom(null, "e1", "e2", " e1", "e2\n", "", "E1") },
            { weight: 4, arbitrary: fc.uuid() },
          ),
        }),
        { minLength: 100, maxLength: 400, size: "max" },
      )
      .map((rows) => {
        const columns = {
          occurred_at: timeType,
          account_id: "VARCHAR",
          event: "VARCHAR",
          user_id: "VARCHAR",
          module: "VARCHAR",
          quantity: quantityType,
          event_id: "VARCHAR",
        };
        return { events: { columns, rows, source: { timeZone: sourceZone } }, timeZone, since };
      }),
  );
