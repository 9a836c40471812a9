/**
 * Rows of cells as lines with columns that line up; numbers to the right, everything else to the left.
 *
 * @param rows - all of the same length
 */
export function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (isNumber(cell) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

function isNumber(cell: string): boolean {
  return /^[+-]?[\d,.]+( → [+-]?[\d,.]+)? ?%?$/.test(cell);
}
