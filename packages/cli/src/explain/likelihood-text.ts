import { chanceWords, type ExplainedLikelihood } from "@vitals/metrics";
import { aligned } from "./aligned.ts";

/** The arithmetic of a chance of churn as lines. */
export function likelihoodText(likelihood: ExplainedLikelihood | null): string[] {
  if (likelihood === null) return ["Likelihood of churn: none may be said of this week."];
  const { fitWeek, rows, churned, intercept, terms, logOdds, chance, base } = likelihood;
  const used = terms.filter(({ coefficient }) => coefficient !== 0);
  return [
    "",
    `Likelihood of churn, fitted in the week of ${fitWeek} from ${rows.toLocaleString("en")} weeks of customers, ${churned.toLocaleString("en")} of them before churn`,
    ...aligned([
      ["", "z", "worth", "product"],
      ["start", "", "", intercept.toFixed(3)],
      ...used.map(({ title, z, coefficient }) => [
        title,
        z.toFixed(3),
        coefficient.toFixed(3),
        (z * coefficient).toFixed(3),
      ]),
      ["sum", "", "", logOdds.toFixed(3)],
    ]),
    "z here is above 0 when the number is above the middle, whichever way is good; what is missing counts as 0",
    `Chance = 1 / (1 + exp(-sum)) = ${chance.toFixed(3)}: ${chanceWords(chance)}; ${chanceWords(base)} is usual (${base.toFixed(3)}).`,
    `Cuts: yellow from the usual, red from three times the usual${base > 0.25 ? ", in odds" : ""}.`,
  ];
}
