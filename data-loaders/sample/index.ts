export { sampleFacts } from "./sample-facts.ts";
export type { SampleOptions } from "./sample-options.ts";
export type { Expectation } from "./stories/planted-story.ts";
export type { Story } from "./stories/told-stories.ts";
export { type InputCounts, type WrittenSample, writeSample } from "./write-sample.ts";
