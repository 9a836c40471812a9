import { catalog } from "../catalog.ts";
import type { ScorableSignal, Signal } from "../signal.ts";
import { absenceFactor } from "../signals/absence-factor.ts";
import { capabilityGroups } from "../signals/capability-groups.ts";
import { commandDiversity } from "../signals/command-diversity.ts";
import { commands } from "../signals/commands.ts";
import { concentration } from "../signals/concentration.ts";
import { criticalGap } from "../signals/critical-gap.ts";
import { daysSinceOutput } from "../signals/days-since-output.ts";
import { engagementInbound } from "../signals/engagement-inbound.ts";
import { idleSeats } from "../signals/idle-seats.ts";
import { launchUptake } from "../signals/launch-uptake.ts";
import { moduleShift } from "../signals/module-shift.ts";
import { modules } from "../signals/modules.ts";
import { newProducingUsers } from "../signals/new-producing-users.ts";
import { onboarding } from "../signals/onboarding.ts";
import { onboardingShare } from "../signals/onboarding-share.ts";
import { output } from "../signals/output.ts";
import { outputDays } from "../signals/output-days.ts";
import { outputPerUser } from "../signals/output-per-user.ts";
import { producingUsers } from "../signals/producing-users.ts";
import { recency } from "../signals/recency.ts";
import { seatUse } from "../signals/seat-use.ts";
import { supportDefects } from "../signals/support-defects.ts";
import { supportFirstAnswer } from "../signals/support-first-answer.ts";
import { supportLoad } from "../signals/support-load.ts";
import { supportOther } from "../signals/support-other.ts";
import { supportQuestions } from "../signals/support-questions.ts";
import { supportRequests } from "../signals/support-requests.ts";
import { supportResolution } from "../signals/support-resolution.ts";
import { userGrowth } from "../signals/user-growth.ts";
import { usersAboveSeats } from "../signals/users-above-seats.ts";
import { value } from "../signals/value.ts";
import { valueRatio } from "../signals/value-ratio.ts";

/**
 * The signals that a score may use, in reading order.
 *
 * A barred one (presence, opinions, what we do ourselves) does not fit the type, so listing it is an error.
 */
export const scorableSignals = [
  output,
  outputDays,
  outputPerUser,
  recency,
  daysSinceOutput,
  producingUsers,
  newProducingUsers,
  userGrowth,
  concentration,
  absenceFactor,
  commandDiversity,
  commands,
  capabilityGroups,
  modules,
  moduleShift,
  criticalGap,
  launchUptake,
  seatUse,
  idleSeats,
  usersAboveSeats,
  onboarding,
  onboardingShare,
  engagementInbound,
  supportLoad,
  supportDefects,
  supportQuestions,
  supportRequests,
  supportOther,
  supportFirstAnswer,
  supportResolution,
  value,
  valueRatio,
] as const satisfies readonly ScorableSignal[];

/** The id of a signal that a score may use. */
export type ScorableSignalId = (typeof scorableSignals)[number]["id"];

/** What people ask for that is no signal here on purpose. */
const refused: ReadonlyMap<string, string> = new Map([
  ...["presence", "logins", "sessions", "page-views", "visits", "active-users", "events"].map(
    (id) => [id, "being there is not work: only what customers make and do counts"] as const,
  ),
  ...["ces", "surveys", "sentiment"].map((id) => [id, "what people say is no measure of the work they do"] as const),
  ...["manager-rating", "csm-rating", "gut-feeling"].map(
    (id) => [id, "our own opinion would only come back to us as a number"] as const,
  ),
]);

/**
 * The signal of this id, if a score may use it: every score must fetch its components here.
 *
 * @throws when it is barred or unknown, with the reason and the ids that may be used
 */
export function scorableSignal(id: string): ScorableSignal {
  const found = scorableSignals.find((signal) => signal.id === id);
  if (found) return found;
  const signal: Signal | undefined = catalog.signals.find((each) => each.id === id);
  const because = signal?.barredFromScores ? signal.barredBecause : refused.get(id);
  const may = `a score may use ${scorableSignals.map((each) => each.id).join(", ")}`;
  if (because) throw new Error(`no score may use ${id}, because ${because}; it is shown beside the score; ${may}`);
  throw new Error(`no such signal: ${id}; ${may}`);
}
