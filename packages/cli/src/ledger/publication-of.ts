import { definitionsText, saidOf } from "@vitals/metrics";
import type { Assessment } from "../steps/assess-step.ts";
import { digest } from "./digest.ts";
import type { Publication } from "./entry.ts";

/**
 * What publishing an assessment says; null when there is no report week.
 *
 * @param software - version of Vitals
 */
export function publicationOf({ facts, health }: Assessment, software: string): Publication | null {
  const week = (facts.window.last_week?.[0] ?? null) as number | null;
  if (week === null) return null;
  return {
    said: saidOf(health, week),
    definitions: {
      all: digest(definitionsText(health.definitions)),
      decided: digest(definitionsText(health.definitions, "decided")),
      learned: digest(definitionsText(health.definitions, "learned")),
    },
    facts: String(facts.window.generation?.[0]),
    software,
  };
}
