import type { AccountFile } from "./account-file.js";
import type { AccountScore } from "./account-score.js";

/** Below this width two years of weeks cannot be told apart. */
const widthOfTwoYears = 480;

/**
 * The score's weeks as chart rows, oldest first, from the first week with a score; a narrow picture holds one year.
 *
 * @param width - of the picture in pixels
 */
export function scoreRows({ score, lastWeek }: Pick<AccountFile, "score" | "lastWeek">, width: number) {
  const { weeks, yellowFrom, greenFrom } = score;
  const rows = weeks.map((value, i) => ({
    week: (lastWeek ?? 0) - 7 * (weeks.length - 1 - i),
    value,
    low: yellowFrom[i] ?? null,
    high: greenFrom[i] ?? null,
  }));
  const known = rows.slice(
    Math.max(
      0,
      rows.findIndex(({ value }) => value !== null),
    ),
  );
  return width < widthOfTwoYears ? known.slice(-52) : known;
}

/** What begins at the two lines of the picture. */
export function cutNames({ yellowFrom, greenFrom }: Pick<AccountScore, "yellowFrom" | "greenFrom">) {
  return { low: `yellow from ${whole(yellowFrom.at(-1))}`, high: `green from ${whole(greenFrom.at(-1))}` };
}

function whole(cut: number | null | undefined): string {
  return cut === null || cut === undefined ? "–" : String(Math.round(cut));
}
