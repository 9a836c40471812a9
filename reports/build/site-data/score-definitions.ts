import { type Component, likelihoodRule, scoreRule } from "@vitals/metrics";
import { valueColumn } from "@vitals/tables";
import type { DefinitionEntry } from "../../src/components/definition-entry.js";
import { lossWords } from "../../src/components/likelihood-words.js";
import type { Links } from "../../src/components/links.js";
import { markup } from "../../src/components/markup.js";
import type { SiteScore } from "../../src/components/site-file.js";
import type { Book } from "./book.ts";
import type { Columns, Tables } from "./columns.ts";
import { distributionToday } from "./distribution-today.ts";
import type { ScoreSetting } from "./score-setting.ts";
import { todayOf, weekRowsOf } from "./signal-norms.ts";

/** What the definitions of the score are made from. */
export interface ScoreDefinitions {
  readonly book: Book;
  readonly health: Tables;
  readonly setting: ScoreSetting;
  readonly score: SiteScore;
}

/** The score, its components and the likelihood, each with what it is today. */
export async function scoreDefinitions(context: ScoreDefinitions, links: Links): Promise<DefinitionEntry[]> {
  const { book, health, setting } = context;
  const rows = weekRowsOf(health.scores, book);
  const weights = setting.weightsOf("everybody");
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const components = await Promise.all(
    setting.components.map((component, k) =>
      componentEntry(component, { weight: weights[k] as number, all, columns: health.scores, rows }),
    ),
  );
  const score = { format: { style: "number", decimals: 0 } as const };
  const { formula, smoothing, missing } = scoreRule;
  const whole: DefinitionEntry = {
    definition: scoreRule,
    extras: {
      kind: "points, 0 to 100",
      fields: [
        ["How it is made", formula],
        ["Smoothed", smoothing],
        ["What is missing", missing],
      ],
      today: await distributionToday(score, todayOf(health.scores?.score, rows)),
    },
  };
  return [whole, ...components, likelihoodEntry(context, links)];
}

async function componentEntry(
  component: Component,
  {
    weight,
    all,
    columns,
    rows,
  }: { weight: number; all: number; columns: Columns | undefined; rows: readonly number[] },
): Promise<DefinitionEntry> {
  return {
    definition: component,
    extras: {
      kind: `component of the score: ${component.unit}`,
      anchor: componentAnchor(component.id),
      fields: [
        [
          "Weight",
          weight === 0 ? "0: it is left out" : `${weight} of ${all}, where no model gives a customer other weights`,
        ],
        ["Group", component.group],
        ["Healthy is", component.good],
      ],
      today: await distributionToday(component, todayOf(columns?.[valueColumn(component.id)], rows)),
    },
  };
}

/** Where a component is defined; a signal may bear the same id. */
function componentAnchor(id: string): string {
  return `score-${id}`;
}

function likelihoodEntry({ score }: ScoreDefinitions, links: Links): DefinitionEntry {
  const { churn, gate } = score;
  const now = gate
    ? `The gate is ${gate.state === "likelihood" ? "open" : "closed"} today`
    : "No forecast could be graded yet";
  return {
    definition: likelihoodRule,
    extras: {
      kind: `chance that ${lossWords(churn)} within ${churn.weeks} weeks`,
      fields: [
        ["How it is made", likelihoodRule.formula],
        ["When it is shown", likelihoodRule.gate],
      ],
      today: { says: markup`${now}. <a href="${links.reportCard}">The report card</a> says why.` },
    },
  };
}
