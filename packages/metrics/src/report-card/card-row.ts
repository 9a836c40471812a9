/** One row of the `report_card` table, but for its source and weeks. */
export interface CardRow {
  readonly measure: string;
  readonly part: string;
  readonly said: string;
  readonly happened: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: "share" | "times" | "days" | "a year";
  readonly expected: number | null;
  readonly statements: number;
  readonly accounts: number;
  readonly outcomes: number;
  readonly needs: string | null;
}
