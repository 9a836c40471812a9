import type { SureTime } from "../server.ts";

/**
 * Whole numbers that count from 1970 in seconds, milliseconds or microseconds, told apart by their size as `parseTimestamp`
 * does. Days such as 20240131 and nanoseconds are left to the cleaning.
 */
export function countedMicros(sql: string): SureTime {
  const value = `CASE WHEN ${sql} >= 100000000 AND ${sql} < 10000000000 THEN ${sql} * 1000000
    WHEN ${sql} >= 100000000000 AND ${sql} < 10000000000000 THEN ${sql} * 1000
    WHEN ${sql} >= 100000000000000 AND ${sql} < 10000000000000000 THEN ${sql} END`;
  return { value, isSure: `(${value}) IS NOT NULL`, kind: "instant" };
}
