import {
  type Backtest,
  type Grades,
  gateWords,
  measureNames,
  proposalWords,
  proposedConfiguration,
} from "@vitals/metrics";
import { isoDate, mondayOf } from "@vitals/tables";
import { aligned } from "../explain/aligned.ts";

/** A backtest as text for a terminal: what was graded, how everybody did, and what may be said because of it. */
export function backtestText(result: Backtest): string {
  const lines = [
    ...whatWasGraded(result),
    ...(result.rows > 0
      ? [
          "",
          ...gradesTable(result),
          "",
          ...aheadLines(result),
          "",
          ...calibrationLines(result),
          "",
          ...partsTable(result),
        ]
      : []),
    "",
    ...gateLines(result),
    "",
    ...proposalLines(result),
    ...suspicionLines(result),
  ];
  return `${lines.join("\n")}\n`;
}

function whatWasGraded({ churn, rows, churned, retained, base, firstWeek, lastWeek }: Backtest): string[] {
  const kinds = {
    outcomes: "recorded outcomes",
    silence: "no output at all",
    collapse: `output below ${churn.collapseTo} of before`,
  };
  const when = `within ${churn.windowWeeks} weeks${churn.leadWeeks > 0 ? `, from ${churn.leadWeeks} weeks on` : ""}`;
  const what = `Churn is ${kinds[churn.kind]}, ${when}.`;
  if (rows === 0) return [what, "Nothing can be graded yet: no forecast has an outcome that is known."];
  return [
    what,
    `${rows} forecasts from ${day(firstWeek)} to ${day(lastWeek)}: ${churned} customers churned after one, ${retained} stayed after one; ${percent(base)} of forecasts were followed by churn.`,
    "Every forecast was made from what was known in its week. In brackets: 95 in 100 draws of customers.",
  ];
}

function gradesTable({ grades }: Backtest): string[] {
  const cell = (of: Grades, name: (typeof measureNames)[number]) => {
    const interval = of.measures[name];
    if (!interval || interval.estimate === null) return "-";
    const range = interval.low === null ? "" : ` (${interval.low.toFixed(3)} to ${interval.high?.toFixed(3)})`;
    return `${interval.estimate.toFixed(3)}${range}`;
  };
  return aligned([
    ["", ...measureNames],
    ...grades.map((each) => [each.title, ...measureNames.map((name) => cell(each, name))]),
  ]);
}

function aheadLines({ grades, ahead }: Backtest): string[] {
  return grades.slice(1).flatMap(({ title }, i) => {
    const { estimate, low, high } = ahead[i + 1] as Backtest["ahead"][number];
    if (estimate === null || low === null || high === null) return [];
    const surely = low > 0 ? "better" : high < 0 ? "worse" : "not surely different";
    return [
      `${title}, against the score within dates: ${signed(estimate)} (${signed(low)} to ${signed(high)}): ${surely}`,
    ];
  });
}

function calibrationLines({ grades }: Backtest): string[] {
  const blend = grades.find(({ id }) => id === "blend");
  if (!blend?.calibration) return ["No calibration can be drawn."];
  return [
    `Calibration of the likelihood: slope ${blend.calibration.slope.toFixed(2)} (1 is right), mean distance ${percent(blend.calibrationError ?? 0)}`,
    ...aligned([
      ["said", "happened", "interval", "forecasts", "customers"],
      ...blend.bins.map(({ said, share, low, high, rows, accounts }) => [
        percent(said),
        percent(share ?? 0),
        `${percent(low)} to ${percent(high)}`,
        String(rows),
        String(accounts),
      ]),
    ]),
  ];
}

function partsTable({ grades, parts }: Backtest): string[] {
  const said = ({ value, standardError }: Backtest["parts"][number]["grades"][number]) =>
    value === null ? "-" : `${value.toFixed(2)}${standardError === null ? "" : ` ±${standardError.toFixed(2)}`}`;
  return [
    "AUC within dates and its standard error, by year and segment",
    ...aligned([
      ["", "forecasts", "churned", ...grades.map(({ id }) => id)],
      ...parts.map(({ name, rows, churned, grades: each }) => [name, String(rows), String(churned), ...each.map(said)]),
    ]),
  ];
}

function gateLines({ gates }: Backtest): string[] {
  const latest = gates.at(-1);
  if (!latest) return ["Likelihood: not shown."];
  const { says, needs } = gateWords(latest);
  const changes = gates.filter(({ state }, i) => state !== gates[i - 1]?.state);
  return [
    `Likelihood: ${latest.state === "likelihood" ? "shown" : "not shown"}: ${says}`,
    ...needs.map((need) => `  still needed: ${need}`),
    `Gate: ${changes.map(({ week, state, outcomes }) => `${day(week)} ${state} (${outcomes} outcomes)`).join(", ")}`,
  ];
}

function proposalLines({ proposal }: Backtest): string[] {
  const said = proposalWords(proposal);
  if (!proposal || proposal.weights.some(({ fitted }) => fitted === null)) return [said];
  const weights = aligned([
    ["weights of 100", "today", "fitted"],
    ...proposal.weights.map(({ id, today, fitted }) => [id, String(today), String(fitted)]),
  ]);
  if (proposal.state !== "proposed") return [said, ...weights];
  return [
    said,
    ...weights,
    "To try them, put this into vitals.config.ts and look at what changes with vitals diff:",
    proposedConfiguration(proposal),
  ];
}

function suspicionLines({ suspicions }: Backtest): string[] {
  return suspicions.map(
    ({ title, ranking }) =>
      `Suspicious: ${title} alone ranks outcomes with ${ranking.toFixed(2)}, better than usage can. Was it filled in when the outcome was known?`,
  );
}

function day(week: number): string {
  return isoDate(mondayOf(week));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function signed(value: number): string {
  return `${value < 0 ? "-" : "+"}${Math.abs(value).toFixed(3)}`;
}
