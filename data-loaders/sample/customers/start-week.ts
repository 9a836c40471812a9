import { wholeNumber } from "../random/choice.ts";
import type { Random } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import type { Fate } from "./fate.ts";

/** Most customers were there before the sample; the new ones begin anywhere up to six weeks before its end. */
export function startWeekOf(random: Random, fate: Fate, weeks: SampleWeeks): number {
  return fate.kind === "new" ? wholeNumber(random, 4, weeks.last - 6) : -wholeNumber(random, 10, 170);
}
