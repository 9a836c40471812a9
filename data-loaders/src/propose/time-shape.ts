/** How the times of a column are written. */
export interface TimeShape {
  /** strptime formats to configure; none where the loader reads the times as they are. */
  formats: string[];
  /** Whether they are days alone, without a time. */
  isDay: boolean;
  /** Whether each says its zone. */
  bearsZone: boolean;
  /** Days since 1900 that a spreadsheet wrote as a number. */
  isSerial: boolean;
  /** How many of its numbers make a second, where it counts from 1970; 0 where a number spells a day (20261109). */
  perSecond: number | null;
  /** The other reading, where day and month could as well be exchanged. */
  doubt: string[] | null;
}

const iso =
  /^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(Z|z|UTC|[+-]\d{2}:?\d{0,2})?)?$/;
const written =
  /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:([T ]| - |, )(\d{1,2}):(\d{2})(:\d{2})?([.]\d+)?( ?[AaPp][Mm])?)?$/;
const named =
  /^(?:(\d{1,2})([ -])([A-Za-z]{3,9})\2|([A-Za-z]{3,9}) (\d{1,2}),? )(\d{4}|\d{2})(?:( )(\d{1,2}):(\d{2})(:\d{2})?( ?[AaPp][Mm])?)?$/;

/**
 * Reads how a column's times are written from some of its values; null when they are no times.
 *
 * @param saysTime - whether the column's name speaks of a time: only then numbers count as one
 */
export function timeShapeOf(values: readonly string[], saysTime: boolean): TimeShape | null {
  if (values.length === 0) return null;
  const zoned = values.map((value) => iso.exec(value));
  if (mostly(zoned, (hit) => hit !== null)) {
    const hits = zoned.filter((hit) => hit !== null);
    return shape({ isDay: hits.every(([text]) => text.length <= 10), bearsZone: mostly(hits, (hit) => !!hit[1]) });
  }
  if (mostly(values, (value) => /^\d+([.]\d+)?$/.test(value))) return saysTime ? countedTime(values) : null;
  return writtenTime(values) ?? namedTime(values);
}

function countedTime(values: readonly string[]): TimeShape | null {
  const numbers = values.map(Number);
  const within = (least: number, greatest: number) => mostly(numbers, (n) => n >= least && n < greatest);
  if (within(19_700_101, 21_000_101) && values.every((value) => /^\d{8}$/.test(value)))
    return shape({ isDay: true, perSecond: 0 });
  for (const unit of [1, 1e3, 1e6, 1e9]) {
    if (within(9e8 * unit, 2.2e9 * unit)) return shape({ bearsZone: true, perSecond: unit });
  }
  if (!within(25_000, 60_000)) return null;
  return shape({ isSerial: true, isDay: numbers.every(Number.isInteger) });
}

function writtenTime(values: readonly string[]): TimeShape | null {
  const hits = values.map((value) => written.exec(value)).filter((hit) => hit !== null);
  if (hits.length < 0.95 * values.length) return null;
  const dayMayLead = hits.every((hit) => Number(hit[3]) <= 12);
  const monthMayLead = hits.every((hit) => Number(hit[1]) <= 12);
  if (!dayMayLead && !monthMayLead) return null;
  const isTwelve = hits.some((hit) => hit[10]);
  const leadsDay = dayMayLead && (!monthMayLead || !(hits.some((hit) => hit[2] === "/") && isTwelve));
  const formats = (dayLeads: boolean) =>
    distinct(
      hits.map((hit) => {
        const [first, second] = dayLeads ? ["%d", "%m"] : ["%m", "%d"];
        const year = hit[4]?.length === 2 ? "%y" : "%Y";
        return `${first}${hit[2]}${second}${hit[2]}${year}${clock(hit[5], hit[8], hit[9], hit[10])}`;
      }),
    );
  return shape({
    formats: formats(leadsDay),
    isDay: hits.every((hit) => hit[6] === undefined),
    doubt: dayMayLead && monthMayLead ? formats(!leadsDay) : null,
  });
}

function namedTime(values: readonly string[]): TimeShape | null {
  const hits = values.map((value) => named.exec(value)).filter((hit) => hit !== null);
  if (hits.length < 0.95 * values.length) return null;
  const formats = hits.map((hit) => {
    const month = (hit[3] ?? hit[4] ?? "").length > 3 ? "%B" : "%b";
    const year = hit[6]?.length === 2 ? "%y" : "%Y";
    const day = hit[1]
      ? `%d${hit[2]}${month}${hit[2]}${year}`
      : `${month} %d${hit[0].includes(",") ? "," : ""} ${year}`;
    return `${day}${clock(hit[7], hit[10], undefined, hit[11])}`;
  });
  return shape({ formats: distinct(formats), isDay: hits.every((hit) => hit[8] === undefined) });
}

function clock(between?: string, seconds?: string, fraction?: string, half?: string): string {
  if (between === undefined) return "";
  const hour = half ? "%I" : "%H";
  return `${between}${hour}:%M${seconds ? ":%S" : ""}${fraction ? ".%f" : ""}${half ? (half.startsWith(" ") ? " %p" : "%p") : ""}`;
}

function shape(known: Partial<TimeShape>): TimeShape {
  return { formats: [], isDay: false, bearsZone: false, isSerial: false, perSecond: null, doubt: null, ...known };
}

/** The longest first: a format without a time would otherwise be tried on values that have one. */
const distinct = (formats: string[]) => [...new Set(formats)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** A few odd values do not change what a column is: they are set aside when it is read. */
function mostly<T>(values: readonly T[], holds: (value: T) => boolean): boolean {
  return values.length > 0 && values.filter(holds).length >= 0.95 * values.length;
}
