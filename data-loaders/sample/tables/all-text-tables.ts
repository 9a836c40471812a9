import { accountsTable } from "./accounts.ts";
import { calendarTable } from "./calendar.ts";
import { catalogueTable } from "./catalogue.ts";
import { modulesTable } from "./modules.ts";
import { outcomesTable } from "./outcomes.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";
import { seatsTable } from "./seats.ts";
import { surveysTable } from "./surveys.ts";
import { ticketsTable } from "./tickets.ts";
import { touchpointsTable } from "./touchpoints.ts";
import { usersTable } from "./users.ts";

/** Every input of the sample but the events, which are Parquet. */
export const textTables: readonly ((world: SampleWorld) => SampleTable)[] = [
  accountsTable,
  usersTable,
  seatsTable,
  modulesTable,
  calendarTable,
  catalogueTable,
  outcomesTable,
  surveysTable,
  touchpointsTable,
  ticketsTable,
];
