import { epochDayOf, isoWeekOf, mondayOf, weekNumber } from "@vitals/tables";
import { InvalidArgumentError, Option } from "commander";

/** A week by any of its days or by its number; the value is its Monday as an epoch day. */
export const weekOption = new Option(
  "--week <week>",
  "week to explain, by a day in it such as 2026-11-12 or by its number such as 2026-W46 (default: the report week)",
).argParser(mondayFrom);

function mondayFrom(text: string): number {
  const day = epochDayOf(text);
  if (!Number.isNaN(day)) return mondayOf(weekNumber(day));
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  // 4 January lies in week 1 of its year, whatever weekday it is.
  const number = weekNumber(epochDayOf(`${year}-01-04`)) + Number(week) - 1;
  const iso = isoWeekOf(number);
  if (iso.year === Number(year) && iso.week === Number(week)) return mondayOf(number);
  throw new InvalidArgumentError("expected a day such as 2026-11-12 or a week such as 2026-W46.");
}
