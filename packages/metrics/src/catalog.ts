import type { Alarm } from "./alarm.ts";
import { askForReview } from "./alarms/ask-for-review.ts";
import { criticalAbandoned } from "./alarms/critical-abandoned.ts";
import { featureTakenUp } from "./alarms/feature-taken-up.ts";
import { growing } from "./alarms/growing.ts";
import { keyPerson } from "./alarms/key-person.ts";
import { moduleFading } from "./alarms/module-fading.ts";
import { notBackFromLull } from "./alarms/not-back-from-lull.ts";
import { onboardingStuck } from "./alarms/onboarding-stuck.ts";
import { outputDrop } from "./alarms/output-drop.ts";
import { outputStopped } from "./alarms/output-stopped.ts";
import { overUse } from "./alarms/over-use.ts";
import { recovered } from "./alarms/recovered.ts";
import { renewalAtRisk } from "./alarms/renewal-at-risk.ts";
import { seatsIdle } from "./alarms/seats-idle.ts";
import { secondModule } from "./alarms/second-module.ts";
import { slowErosion } from "./alarms/slow-erosion.ts";
import { sponsorSilent } from "./alarms/sponsor-silent.ts";
import { supportSpike } from "./alarms/support-spike.ts";
import { type BandRule, bandRule } from "./bands/band-rule.ts";
import type { Notice } from "./notice.ts";
import { dataFault } from "./notices/data-fault.ts";
import type { Component } from "./score/component.ts";
import { defaultComponents } from "./score/default-components.ts";
import type { Signal } from "./signal.ts";
import { absenceFactor } from "./signals/absence-factor.ts";
import { capabilityGroups } from "./signals/capability-groups.ts";
import { commandDiversity } from "./signals/command-diversity.ts";
import { commands } from "./signals/commands.ts";
import { concentration } from "./signals/concentration.ts";
import { criticalGap } from "./signals/critical-gap.ts";
import { csat } from "./signals/csat.ts";
import { daysSinceOutput } from "./signals/days-since-output.ts";
import { engagementInbound } from "./signals/engagement-inbound.ts";
import { engagementOutbound } from "./signals/engagement-outbound.ts";
import { idleSeats } from "./signals/idle-seats.ts";
import { launchUptake } from "./signals/launch-uptake.ts";
import { moduleShift } from "./signals/module-shift.ts";
import { modules } from "./signals/modules.ts";
import { newProducingUsers } from "./signals/new-producing-users.ts";
import { nps } from "./signals/nps.ts";
import { onboarding } from "./signals/onboarding.ts";
import { onboardingShare } from "./signals/onboarding-share.ts";
import { output } from "./signals/output.ts";
import { outputDays } from "./signals/output-days.ts";
import { outputPerUser } from "./signals/output-per-user.ts";
import { producingUsers } from "./signals/producing-users.ts";
import { recency } from "./signals/recency.ts";
import { seatUse } from "./signals/seat-use.ts";
import { sponsor } from "./signals/sponsor.ts";
import { supportDefects } from "./signals/support-defects.ts";
import { supportFirstAnswer } from "./signals/support-first-answer.ts";
import { supportLoad } from "./signals/support-load.ts";
import { supportOther } from "./signals/support-other.ts";
import { supportQuestions } from "./signals/support-questions.ts";
import { supportRequests } from "./signals/support-requests.ts";
import { supportResolution } from "./signals/support-resolution.ts";
import { userGrowth } from "./signals/user-growth.ts";
import { usersAboveSeats } from "./signals/users-above-seats.ts";
import { value } from "./signals/value.ts";
import { valueRatio } from "./signals/value-ratio.ts";

/** Everything that is said about an account, in the order in which it is read. */
export interface Catalog {
  readonly signals: readonly Signal[];
  readonly alarms: readonly Alarm[];
  readonly opportunities: readonly Alarm[];
  /** What is said about the data, to ourselves. */
  readonly notices: readonly Notice[];
  /** What the score is made of, unless the configuration adds to it. */
  readonly components: readonly Component[];
  readonly bands: BandRule;
}

export const catalog: Catalog = {
  signals: [
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
    sponsor,
    engagementInbound,
    engagementOutbound,
    supportLoad,
    supportDefects,
    supportQuestions,
    supportRequests,
    supportOther,
    supportFirstAnswer,
    supportResolution,
    value,
    valueRatio,
    csat,
    nps,
  ],
  alarms: [
    outputDrop,
    outputStopped,
    notBackFromLull,
    slowErosion,
    moduleFading,
    criticalAbandoned,
    seatsIdle,
    sponsorSilent,
    keyPerson,
    onboardingStuck,
    supportSpike,
    renewalAtRisk,
  ],
  opportunities: [secondModule, growing, featureTakenUp, recovered, askForReview, overUse],
  notices: [dataFault],
  components: defaultComponents,
  bands: bandRule,
};
