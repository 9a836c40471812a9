import { chartColors } from "./chart-config.ts";
import { weekTime } from "./week-axis.ts";

/** A week and its value; null is a gap. */
interface Seen {
  readonly week: number;
  readonly value: number | null;
}

/** What was seen as a black line, with points for the last week and for weeks between two gaps, which a line would not show. */
export function valueLine<X, Y extends object>(rows: readonly Seen[], { x, y }: { x: X; y: Y }) {
  const values = rows.map(({ week, value }) => ({ time: weekTime(week), value }));
  const encoding = { x, y: { field: "value", ...y } };
  return [
    {
      data: { values },
      mark: { type: "line" as const, color: chartColors.ink, strokeWidth: 1.6, strokeJoin: "round" as const },
      encoding,
    },
    {
      data: { values: values.filter((row, i) => row.value !== null && (isAlone(rows, i) || i === values.length - 1)) },
      mark: { type: "point" as const, filled: true, color: chartColors.ink, size: 28, opacity: 1 },
      encoding,
    },
  ];
}

function isAlone(rows: readonly Seen[], i: number): boolean {
  return (rows[i - 1]?.value ?? null) === null && (rows[i + 1]?.value ?? null) === null;
}
