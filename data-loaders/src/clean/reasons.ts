/** Why a value cannot be used, in words that follow the column's name: "occurred_at is empty". */
export const reasons = [
  "is not a JSON object",
  "is empty",
  "is not a date",
  "is an impossible date",
  "lies in the future",
  "is not a number",
  "is not a finite number",
  "is not a whole number",
  "is below the least allowed",
  "is too large",
  "is not one of the allowed values",
  "is neither yes nor no",
  "holds a NUL character",
  "is not text",
] as const;

export type ReasonText = (typeof reasons)[number];

/** A column and a reason in one number, which is what the engine carries for each row; 0 is a good row. */
export function problemCode(place: number, reason: ReasonText): number {
  return (place + 1) * 32 + reasons.indexOf(reason) + 1;
}

/** The code of a row that cannot be read at all: no column, the first reason. */
export const brokenRow = 1;
