import { gradedAreaUnderCurve } from "../grading/area-under-curve.ts";
import { type GradedRows, someRows } from "../grading/graded-rows.ts";
import { outcomeCounts } from "../grading/outcome-counts.ts";
import { rankWithinDates } from "../grading/ranking.ts";

/** A number that tells the future too well to be true. */
export interface Suspicion {
  readonly component: string;
  readonly title: string;
  /** Within dates. */
  readonly areaUnderCurve: number;
  readonly standardError: number;
}

/** No usage number alone ranks so well; what does was made with the outcome at hand. */
const tooGood = 0.95;

/** "Surely" as the gate means it. */
const surely = 1.64;

const fewestOutcomes = 10;

/** Looks for components that alone rank outcomes better than usage can: a sign that they were filled in afterwards. */
export function suspicions(
  rows: GradedRows,
  components: readonly { readonly id: string; readonly title: string; readonly risk: Float64Array }[],
): Suspicion[] {
  return components.flatMap(({ id, title, risk }) => {
    const known = Int32Array.from(risk.keys()).filter((i) => !Number.isNaN(risk[i] as number));
    const those = someRows(rows, known);
    const { churned, retained } = outcomeCounts(those);
    if (Math.min(churned, retained) < fewestOutcomes) return [];
    const { value, standardError } = gradedAreaUnderCurve(
      rankWithinDates(
        those,
        Float64Array.from(known, (i) => risk[i] as number),
      ),
    );
    if (value === null || standardError === null || value - surely * standardError < tooGood) return [];
    return [{ component: id, title, areaUnderCurve: value, standardError }];
  });
}
