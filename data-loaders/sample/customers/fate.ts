import type { PlantedStory } from "../stories/planted-story.ts";

/** What is meant to happen to a customer. */
export type Fate =
  | { readonly kind: "quiet" }
  | { readonly kind: "new" }
  | { readonly kind: "project" }
  | { readonly kind: "leaves"; readonly declines: boolean }
  | { readonly kind: "story"; readonly story: PlantedStory; readonly nth: number };
