/** What is wrong with a time zone; undefined when nothing is. */
export function zoneProblem(zone: string): string | undefined {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return undefined;
  } catch {
    return "expected a zone such as Europe/Berlin";
  }
}
