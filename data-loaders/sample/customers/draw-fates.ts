import { shuffled } from "../random/choice.ts";
import type { Random } from "../random/random-stream.ts";
import { answeredStories, otherStories } from "../stories/all-stories.ts";
import type { PlantedStory } from "../stories/planted-story.ts";
import type { Fate } from "./fate.ts";

/** Shares of all customers; over two and a half years, a fifth leaving is about a tenth a year of those there. */
const leavingShare = 0.2;
const newShare = 0.14;
const projectShare = 0.05;
/** Of those who leave, the share whose output sinks first. */
const decliningShare = 0.75;

/**
 * One fate for each customer, in random order: the stories first, then those who leave, the rest in peace.
 *
 * The answered stories take the last places, so that the other customers are who they were without them.
 */
export function drawFates(random: Random, count: number): Fate[] {
  const fates = fatesOf(otherStories);
  const answered = fatesOf(answeredStories);
  const leaving = Math.round(count * leavingShare);
  for (let i = 0; i < leaving; i++) fates.push({ kind: "leaves", declines: i < leaving * decliningShare });
  for (let i = 0; i < Math.round(count * newShare); i++) fates.push({ kind: "new" });
  for (let i = 0; i < Math.round(count * projectShare); i++) fates.push({ kind: "project" });
  while (fates.length < count) fates.push({ kind: "quiet" });
  return shuffled(random, [...fates.slice(0, count - answered.length), ...answered]);
}

function fatesOf(stories: readonly PlantedStory[]): Fate[] {
  return stories.flatMap((story) =>
    Array.from({ length: story.customers }, (_, nth): Fate => ({ kind: "story", story, nth })),
  );
}
