import type { Config } from "@vitals/tables/config";

export type CatalogueRule = Config["catalogue"]["rules"][number];

/** Finds the first rule that fits a command's name; `*` in a rule stands for any text, and letter case matters. */
export function ruleFinder(rules: readonly CatalogueRule[]): (event: string) => CatalogueRule | undefined {
  const exact = new Map<string, number>();
  const patterns: { place: number; regex: RegExp }[] = [];
  rules.forEach(({ event }, place) => {
    if (event.includes("*")) patterns.push({ place, regex: patternOf(event) });
    else if (!exact.has(event)) exact.set(event, place);
  });
  return (event) => {
    const named = exact.get(event) ?? Number.POSITIVE_INFINITY;
    const fitting = patterns.find(({ place, regex }) => place < named && regex.test(event));
    return rules[fitting?.place ?? named];
  };
}

function patternOf(event: string): RegExp {
  const escaped = event.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`, "s");
}
