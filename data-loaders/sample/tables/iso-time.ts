/** Milliseconds since 1970 in UTC as `2026-11-13T09:30:00Z`. */
export function isoTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
