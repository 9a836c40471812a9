/** Whether a week of an account is judged, and if not, why; the order is the code in `Watch.verdict`. */
export const verdicts = [
  "judged",
  "not loaded",
  "lull",
  "after a lull",
  "year-end",
  "fleet fault",
  "own lull",
  "too new",
  "too little",
] as const;

export type Verdict = (typeof verdicts)[number];

/** The code of a verdict. */
export function verdictCode(verdict: Verdict): number {
  return verdicts.indexOf(verdict);
}

/** Whether output of the week counts as the account's own, be it judged or not. */
export function isCountedWeek(code: number): boolean {
  return code === verdictCode("judged") || code >= verdictCode("too new");
}
