import type { CardSource } from "@vitals/tables";

/** One row of the `report_card` table; weeks are Mondays as epoch days. */
export interface CardRow {
  readonly source: CardSource;
  readonly measure: string;
  readonly part: string;
  readonly said: string;
  readonly happened: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly expected: number | null;
  readonly statements: number;
  readonly accounts: number;
  readonly outcomes: number;
  readonly needs: string | null;
  readonly first_week: number | null;
  readonly last_week: number | null;
}

/** The one row of a measure that has no parts. */
export function rowOf(rows: readonly CardRow[], measure: string): CardRow | undefined {
  return rows.find((row) => row.measure === measure && row.part === "all");
}
