import { bandNames } from "@vitals/tables";
import type { CardRow } from "./card-row.ts";
import { gradedBy, shareRow } from "./graded-share.ts";
import type { Statements } from "./statements.ts";

/** What is asked: a book that is all green says nothing. */
const most = 0.8;

/** The share of all statements with a band that were green. */
export function bookGreen(statements: Statements): CardRow {
  const { band } = statements;
  const [green, none] = [bandNames.indexOf("green"), bandNames.indexOf("none")];
  return shareRow({
    measure: "book-green",
    part: "all",
    said: "Green",
    expected: most,
    rows: gradedBy(
      statements,
      (row) => band[row] !== none,
      (row) => band[row] === green,
    ),
    outcomes: ({ churnedAccounts }) => churnedAccounts,
    happened: (share) => `${share} of all bands said were green.`,
    needs: null,
  });
}
