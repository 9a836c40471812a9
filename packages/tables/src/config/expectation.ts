import type { z } from "zod";

/** What a failed check expected, in words that complete "expected ...". */
export function expectationOf(issue: z.core.$ZodIssue): string {
  if (issue.message.startsWith("expected ")) return issue.message.slice("expected ".length);
  if (issue.code === "invalid_type") return article(issue.expected);
  if (issue.code === "too_small")
    return `${issue.inclusive ? "at least" : "more than"} ${amount(issue.minimum, issue.origin)}`;
  if (issue.code === "too_big")
    return `${issue.inclusive ? "at most" : "less than"} ${amount(issue.maximum, issue.origin)}`;
  return issue.message;
}

function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

function amount(count: number | bigint, origin: string): string {
  const [one, many] = { string: ["character", "characters"], array: ["entry", "entries"] }[origin] ?? ["", ""];
  return `${count} ${count === 1 ? one : many}`.trim();
}
