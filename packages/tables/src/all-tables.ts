import { accountWeeks } from "./facts/account_weeks.ts";
import { accounts } from "./facts/accounts.ts";
import { catalogue } from "./facts/catalogue.ts";
import { commandWeeks } from "./facts/command_weeks.ts";
import { loadReport } from "./facts/load_report.ts";
import { quarantineReasons } from "./facts/quarantine_reasons.ts";
import { recentEvents } from "./facts/recent_events.ts";
import { sourceFindings } from "./facts/source_findings.ts";
import { userWeeks } from "./facts/user_weeks.ts";
import { window } from "./facts/window.ts";
import { alarms } from "./health/alarms.ts";
import { bands } from "./health/bands.ts";
import { benchmarks } from "./health/benchmarks.ts";
import { calibrationBins } from "./health/calibration_bins.ts";
import { definitions } from "./health/definitions.ts";
import { gates } from "./health/gates.ts";
import { moves } from "./health/moves.ts";
import { notices } from "./health/notices.ts";
import { portfolio } from "./health/portfolio.ts";
import { reportCard } from "./health/report_card.ts";
import { scores } from "./health/scores.ts";
import { signals } from "./health/signals.ts";
import { weightProposals } from "./health/weight_proposals.ts";
import { accountsInput } from "./inputs/accounts.ts";
import { calendar } from "./inputs/calendar.ts";
import { catalogueInput } from "./inputs/catalogue.ts";
import { eventsInput } from "./inputs/events.ts";
import { journal } from "./inputs/journal.ts";
import { modulesInput } from "./inputs/modules.ts";
import { outcomes } from "./inputs/outcomes.ts";
import { seatsInput } from "./inputs/seats.ts";
import { surveys } from "./inputs/surveys.ts";
import { tickets } from "./inputs/tickets.ts";
import { touchpoints } from "./inputs/touchpoints.ts";
import { usersInput } from "./inputs/users.ts";
import type { TableSpec } from "./table-spec.ts";

/** What is read, in reading order; only `events` is required. */
export const inputTables = {
  events: eventsInput,
  accounts: accountsInput,
  users: usersInput,
  seats: seatsInput,
  modules: modulesInput,
  tickets,
  surveys,
  touchpoints,
  journal,
  outcomes,
  calendar,
  catalogue: catalogueInput,
} as const satisfies Record<string, TableSpec>;

export type InputName = keyof typeof inputTables;

/** Inputs that a user points a source at; the journal has a folder of its own. */
export type SourceName = Exclude<InputName, "journal">;

/** What `load` writes. Inputs that are kept as read are written under the same spec. */
export const factTables = {
  accounts,
  account_weeks: accountWeeks,
  command_weeks: commandWeeks,
  user_weeks: userWeeks,
  recent_events: recentEvents,
  users: usersInput,
  seats: seatsInput,
  modules: modulesInput,
  tickets,
  surveys,
  touchpoints,
  outcomes,
  calendar,
  catalogue,
  load_report: loadReport,
  quarantine_reasons: quarantineReasons,
  source_findings: sourceFindings,
  window,
} as const satisfies Record<string, TableSpec>;

export type FactName = keyof typeof factTables;

/** What `assess` writes. */
export const healthTables = {
  signals,
  scores,
  moves,
  gates,
  calibration_bins: calibrationBins,
  weight_proposals: weightProposals,
  definitions,
  alarms,
  bands,
  portfolio,
  benchmarks,
  notices,
  report_card: reportCard,
} as const satisfies Record<string, TableSpec>;

export type HealthName = keyof typeof healthTables;
