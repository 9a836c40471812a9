/** What a customer does with a command that every customer should be using. */
export interface CriticalUse {
  readonly accountId: string;
  /** Uses per producing user and week, over the last four weeks. */
  readonly rate: number;
  /** The rate the catalogue expects; null where it names none: then any use is enough. */
  readonly expected: number | null;
  readonly isEnough: boolean;
}

/**
 * How often a customer uses a critical command, against what is expected of it.
 *
 * @param events - uses in the last four weeks
 * @param producingUsers - distinct people with output in the same four weeks
 * @returns null where nobody produced, or it is not known who: then no rate can be said
 */
export function criticalUse(
  accountId: string,
  { events, producingUsers, expected }: { events: number; producingUsers: number | null; expected: number | null },
): CriticalUse | null {
  if (producingUsers === null || producingUsers === 0) return null;
  const rate = events / producingUsers / 4;
  return { accountId, rate, expected, isEnough: expected === null ? events > 0 : rate >= expected };
}
