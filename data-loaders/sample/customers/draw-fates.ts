import { shuffled } from "../random/choice.ts";
import type { Random } from "../random/random-stream.ts";
import { stories } from "../stories/all-stories.ts";
import type { Fate } from "./fate.ts";

/** Shares of all customers; over two and a half years, a fifth leaving is about a tenth a year of those there. */
const leavingShare = 0.2;
const newShare = 0.14;
const projectShare = 0.05;
/** Of those who leave, the share whose output sinks first. */
const decliningShare = 0.75;

/** One fate for each customer, in random order: the stories first, then those who leave, the rest in peace. */
export function drawFates(random: Random, count: number): Fate[] {
  const fates: Fate[] = stories.flatMap((story) =>
    Array.from({ length: story.customers }, (_, nth): Fate => ({ kind: "story", story, nth })),
  );
  const leaving = Math.round(count * leavingShare);
  for (let i = 0; i < leaving; i++) fates.push({ kind: "leaves", declines: i < leaving * decliningShare });
  for (let i = 0; i < Math.round(count * newShare); i++) fates.push({ kind: "new" });
  for (let i = 0; i < Math.round(count * projectShare); i++) fates.push({ kind: "project" });
  while (fates.length < count) fates.push({ kind: "quiet" });
  return shuffled(random, fates.slice(0, count));
}
