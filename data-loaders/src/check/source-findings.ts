import { churnedAndGoingOn } from "./findings/churned-and-going-on.ts";
import { commandsAppeared } from "./findings/commands-appeared.ts";
import { commandsVanished } from "./findings/commands-vanished.ts";
import { datesOutOfOrder } from "./findings/dates-out-of-order.ts";
import { daysWithoutEvents } from "./findings/days-without-events.ts";
import { eventsAfterEnd } from "./findings/events-after-end.ts";
import { eventsBeforeStart } from "./findings/events-before-start.ts";
import { eventsOfUnlistedAccounts } from "./findings/events-of-unlisted-accounts.ts";
import { gapsOfLargeAccounts } from "./findings/gaps-of-large-accounts.ts";
import { halfLoadedDays } from "./findings/half-loaded-days.ts";
import { listedAccountsWithoutEvents } from "./findings/listed-accounts-without-events.ts";
import { renewalsInThePast } from "./findings/renewals-in-the-past.ts";
import { rowsOfUnknownAccounts } from "./findings/rows-of-unknown-accounts.ts";
import { seatsBelowUsers } from "./findings/seats-below-users.ts";
import { seatsContradict } from "./findings/seats-contradict.ts";
import { sourcesThatStopped } from "./findings/sources-that-stopped.ts";
import { spellings } from "./findings/spellings.ts";
import { suddenVolume } from "./findings/sudden-volume.ts";
import { ticketsOutOfOrder } from "./findings/tickets-out-of-order.ts";
import { unknownCommands } from "./findings/unknown-commands.ts";
import { unlistedUsers } from "./findings/unlisted-users.ts";
import { usersOfOtherAccounts } from "./findings/users-of-other-accounts.ts";
import { weeksWithoutEvents } from "./findings/weeks-without-events.ts";
import type { SourceFinding } from "./source-finding.ts";

/** Everything that is looked for in the sources: how complete they are, whether they meet, whether they agree. */
export const sourceFindings: readonly SourceFinding[] = [
  sourcesThatStopped,
  halfLoadedDays,
  weeksWithoutEvents,
  daysWithoutEvents,
  gapsOfLargeAccounts,
  suddenVolume,
  commandsVanished,
  commandsAppeared,
  unknownCommands,
  eventsOfUnlistedAccounts,
  listedAccountsWithoutEvents,
  unlistedUsers,
  usersOfOtherAccounts,
  ...rowsOfUnknownAccounts,
  seatsBelowUsers,
  seatsContradict,
  eventsBeforeStart,
  eventsAfterEnd,
  renewalsInThePast,
  datesOutOfOrder,
  ticketsOutOfOrder,
  churnedAndGoingOn,
  ...spellings,
];
