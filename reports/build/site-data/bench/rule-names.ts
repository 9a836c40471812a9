/** The names under which the benchmark keeps the rules, where a sentence looks for one of them. */
export const ours = "monitor";
export const literal = "two falls in a row";
export const former = "two weeks below the range (before)";
export const ceiling = "ceiling (told the truth)";

const titles: Readonly<Record<string, string>> = {
  [ours]: "Our alarms",
  [literal]: "Two falls in a row, read literally",
  "two weeks under a share of the median": "A simple threshold: two weeks under a share of the usual",
  "two weeks under half of the median": "A simple threshold: two weeks under half of the usual",
  [former]: "Our former rule: two weeks below the expected range",
  [ceiling]: "The best possible: told the truth beforehand",
};

/** A rule as the report card names it; a rule that is not known keeps its name. */
export function ruleTitle(rule: string): string {
  const budget = /^monitor, budget (.+)$/.exec(rule)?.[1];
  if (budget) return `Our alarms, if ${budget} false ${budget === "1" ? "alarm" : "alarms"} a year were allowed`;
  const least = /^two weeks under (\S+) of the median, (.+)$/.exec(rule);
  if (least) return `The same under ${least[1]} of the usual, ${least[2]}`;
  return titles[rule] ?? rule;
}
