import { bandNames } from "@vitals/tables";
import { counted } from "../wording/figures.ts";
import type { CardRow } from "./card-row.ts";
import { fewestLosses, stillNeeded } from "./enough.ts";
import { gradedBy, shareRow } from "./graded-share.ts";
import type { Statements } from "./statements.ts";

/** Accounts with a known fate that churned after any statement: what every figure about churn rests on. */
export function lossesSeen({ account, churned }: Statements): number {
  return new Set(account.filter((_, row) => churned[row] === 1)).size;
}

/** How often each band, and any of them, was followed by churn. */
export function bandChurn(statements: Statements): CardRow[] {
  const { churned, band, windowWeeks } = statements;
  const needs = stillNeeded(lossesSeen(statements), fewestLosses, "churned customer");
  const within = `within ${counted(windowWeeks, "week")}`;
  const rowFor = (name: string, isIt: (row: number) => boolean) =>
    shareRow({
      measure: `${name}-churn`,
      part: "all",
      said: name === "any" ? "Any band" : `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      expected: null,
      rows: gradedBy(
        statements,
        (row) => isIt(row) && !Number.isNaN(churned[row] as number),
        (row) => churned[row] === 1,
      ),
      outcomes: ({ churnedAccounts }) => churnedAccounts,
      happened: (share, { churnedAccounts }) =>
        `${share} of these statements were followed by churn ${within}; ${counted(churnedAccounts, "customer")} churned.`,
      needs,
    });
  const bands = bandNames.filter((name) => name !== "none");
  return [
    rowFor("any", () => true),
    ...bands.map((name) => rowFor(name, (row) => band[row] === bandNames.indexOf(name))),
  ];
}
