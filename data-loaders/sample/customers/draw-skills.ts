import { wholeNumber } from "../random/choice.ts";
import type { Random } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import type { Segment } from "../vendor/segments.ts";
import type { SkillUse } from "./customer.ts";
import { flat, scaled } from "./levels.ts";

/** Weeks before the last in which no ordinary customer takes up a skill, so that the stories' own ones stand alone. */
const quietWeeks = 26;

/**
 * The skills a customer uses and when it took them up: one for most, two or three for many.
 *
 * A customer that began in the last half year has one.
 */
export function drawSkills(random: Random, segment: Segment, startWeek: number, weeks: SampleWeeks): SkillUse[] {
  const count = startWeek > weeks.last - quietWeeks ? 1 : ([1, 1, 1, 2, 2, 3][wholeNumber(random, 0, 5)] ?? 1);
  const startsAt = random() < 0.7 ? 0 : 1;
  const names = [...segment.skills.slice(startsAt), ...segment.skills.slice(0, startsAt)].slice(0, count);
  return names.map((skill, i) => {
    const share = i === 0 ? 1 : 0.3 + 0.3 * random();
    const later = i > 0 && random() < 0.4 && weeks.last - quietWeeks > Math.max(startWeek, 0) + 12;
    const fromWeek = later ? wholeNumber(random, Math.max(startWeek, 0) + 10, weeks.last - quietWeeks) : startWeek;
    return { skill, fromWeek, levels: scaled(flat(weeks, share), 0, fromWeek - 1, 0) };
  });
}
