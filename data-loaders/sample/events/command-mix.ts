import { runningTotals, weightedIndex } from "../random/choice.ts";
import type { Random } from "../random/random-stream.ts";
import { commands } from "../vendor/commands.ts";
import { type SkillName, skills } from "../vendor/skills.ts";

/** Commands with their weights, ready to draw from. */
export interface CommandMix {
  readonly names: readonly string[];
  readonly totals: readonly number[];
}

/** What one run makes beyond the first unit, on average. */
export const extraUnits: ReadonlyMap<string, number> = new Map(
  commands.map(({ event, extraUnits = 0 }) => [event, extraUnits]),
);

/** The commands of each skill, output and work on the way to it apart. */
export const mixes = Object.fromEntries(
  Object.entries(skills).map(([name, { output, use }]) => [name, { output: mixOf(output), use: mixOf(use) }]),
) as Record<SkillName, { output: CommandMix; use: CommandMix }>;

/** A command drawn from a mix. */
export function drawCommand(random: Random, { names, totals }: CommandMix): string {
  return names[weightedIndex(random, totals)] as string;
}

function mixOf(weights: Readonly<Record<string, number>>): CommandMix {
  return { names: Object.keys(weights), totals: runningTotals(Object.values(weights)) };
}
