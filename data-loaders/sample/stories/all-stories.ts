import { abruptHalving } from "./abrupt-halving.ts";
import { answeredBudget } from "./answered-budget.ts";
import { answeredDefect } from "./answered-defect.ts";
import { answeredSeason } from "./answered-season.ts";
import { answeredUsability } from "./answered-usability.ts";
import { completeStop } from "./complete-stop.ts";
import { customerLeft } from "./customer-left.ts";
import { fleetOutage } from "./fleet-outage.ts";
import { growth } from "./growth.ts";
import { idleSeats } from "./idle-seats.ts";
import { keyPerson } from "./key-person.ts";
import { launchTakenUp } from "./launch-taken-up.ts";
import { lullEnded } from "./lull-ended.ts";
import { lullNotBack } from "./lull-not-back.ts";
import { moduleFading } from "./module-fading.ts";
import { onboardingStuck } from "./onboarding-stuck.ts";
import { oneWeekDip } from "./one-week-dip.ts";
import { overUse } from "./over-use.ts";
import type { PlantedStory } from "./planted-story.ts";
import { presenceWithoutOutput } from "./presence-without-output.ts";
import { quietDecline } from "./quiet-decline.ts";
import { recovered } from "./recovered.ts";
import { rename } from "./rename.ts";
import { secondModule } from "./second-module.ts";
import { sponsorLeft } from "./sponsor-left.ts";
import { supportSpike } from "./support-spike.ts";
import { yearEnd } from "./year-end.ts";

/** Output that goes down, what must raise nothing, other bad news, good news. */
export const otherStories: readonly PlantedStory[] = [
  quietDecline,
  abruptHalving,
  completeStop,
  presenceWithoutOutput,
  lullNotBack,
  lullEnded,
  oneWeekDip,
  fleetOutage,
  yearEnd,
  rename,
  customerLeft,
  sponsorLeft,
  supportSpike,
  onboardingStuck,
  idleSeats,
  keyPerson,
  moduleFading,
  secondModule,
  launchTakenUp,
  growth,
  recovered,
  overUse,
];

/** Drops that somebody asked about, with what was learned. */
export const answeredStories: readonly PlantedStory[] = [
  answeredBudget,
  answeredSeason,
  answeredDefect,
  answeredUsability,
];

/** Every planted story. */
export const stories: readonly PlantedStory[] = [...otherStories, ...answeredStories];
