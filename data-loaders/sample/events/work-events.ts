import type { Customer, SkillUse } from "../customers/customer.ts";
import { weightedIndex } from "../random/choice.ts";
import { poisson } from "../random/poisson.ts";
import type { Random } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import { launchedCommand } from "../vendor/commands.ts";
import { drawCommand, extraUnits, mixes } from "./command-mix.ts";
import { type EventLog, record } from "./event-log.ts";
import { momentIn } from "./moment.ts";
import type { PeopleOfWeek } from "./people-of-week.ts";

/** Runs of `use` commands for each run of an output command. */
const usePerOutput = 0.4;

/** Share of output that the launched command takes where it was taken up. */
const launchShare = 0.25;

/** What the weeks of a customer have in common. */
export interface WorkWeek {
  readonly week: number;
  readonly weeks: SampleWeeks;
  readonly people: PeopleOfWeek;
  readonly account: string;
  /** How busy the week is: the time of the year times the week's own chance. */
  readonly pace: number;
}

/**
 * Records a week's output, and the work on the way to it, of one skill.
 *
 * Counts are Poisson around a mean that `pace` spreads by a gamma: together a negative binomial, as usage counts are
 * (Greenwood and Yule, 1920).
 */
export function recordWork(random: Random, log: EventLog, customer: Customer, use: SkillUse, at: WorkWeek): void {
  const { week } = at;
  const ordinary = customer.weeklyRuns * (use.levels[week] ?? 0) * at.pace;
  const outputRuns = poisson(random, ordinary * (customer.outputLevels[week] ?? 0));
  for (let i = 0; i < outputRuns; i++) {
    const launched = customer.launchWeek !== null && week >= customer.launchWeek && random() < launchShare;
    const command = launched ? launchedCommand : drawCommand(random, mixes[use.skill].output);
    recordRun(random, log, command, use, at);
  }
  const useRuns = poisson(random, usePerOutput * ordinary * (customer.useLevels[week] ?? 0));
  for (let i = 0; i < useRuns; i++) recordRun(random, log, drawCommand(random, mixes[use.skill].use), use, at);
}

function recordRun(random: Random, log: EventLog, command: string, { skill }: SkillUse, work: WorkWeek): void {
  const { account, people, week, weeks } = work;
  const user = people.producers[weightedIndex(random, people.totals)];
  const at = momentIn(random, week, weeks);
  const quantity = 1 + poisson(random, extraUnits.get(command) ?? 0);
  if (user && at !== null) record(log, { at, account, user: user.id, command, module: skill, quantity });
}
