import type { Customer } from "../customers/customer.ts";
import { momentIn } from "../events/moment.ts";
import { peopleOfWeek } from "../events/people-of-week.ts";
import { oneOf, wholeNumber } from "../random/choice.ts";
import { normal } from "../random/normal.ts";
import { type Random, randomStream } from "../random/random-stream.ts";
import type { SampleWeeks } from "../sample-weeks.ts";
import type { Field } from "../writers/text-of-csv.ts";
import { csvTable } from "./csv-table.ts";
import type { SampleTable, SampleWorld } from "./sample-table.ts";

/** Weeks from one round of questions to the next. */
const weeksBetween = 13;

const comments = {
  good: ["Saves us a day a week.", "The agent knows our standards by now.", "Crews get clean plans."],
  bad: ["Imports are slow.", "Too many steps before a work order goes out.", "We still correct routes by hand."],
};

/** `surveys.csv`: a quarterly round, recommendation (0 to 10) and satisfaction (1 to 5) in turn; times in local time. */
export function surveysTable({ seed, customers, weeks }: SampleWorld): SampleTable {
  const rows = customers.flatMap(({ customer }, i) =>
    answersOf(randomStream(seed, "surveys", customer.id), customer, weeks, i % weeksBetween),
  );
  const id = customers[0]?.customer.id ?? "";
  const broken = [{ row: [id, "2026-03-02 10:00:00", "nps", "n/a", null, null], why: "a score that is not a number" }];
  const columns = ["account_id", "answered_at", "kind", "score", "user_id", "comment"];
  return csvTable("surveys", "surveys.csv", { columns, rows, broken });
}

function answersOf(random: Random, customer: Customer, weeks: SampleWeeks, firstWeek: number): Field[][] {
  const rows: Field[][] = [];
  const mood = 0.5 * normal(random);
  for (let week = firstWeek, round = 0; week <= weeks.last; week += weeksBetween, round++) {
    if (week < customer.startWeek || (customer.ending && week >= customer.ending.week)) continue;
    const asked = peopleOfWeek(customer, week).present.filter(() => random() < 0.18);
    for (const person of asked) {
      const kind = round % 2 === 0 ? "nps" : "csat";
      const feeling = 0.4 + mood + normal(random);
      const score = kind === "nps" ? bounded(7.4 + 1.5 * feeling, 0, 10) : bounded(3.9 + 0.6 * feeling, 1, 5);
      const comment = random() < 0.3 ? oneOf(random, feeling > 0 ? comments.good : comments.bad) : null;
      rows.push([customer.id, localTime(random, week, weeks), kind, score, person.id, comment]);
    }
  }
  return rows;
}

function bounded(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, Math.round(value)));
}

function localTime(random: Random, week: number, weeks: SampleWeeks): string {
  const moment = momentIn(random, week, weeks);
  const day = weeks.mondayDate(week);
  if (moment === null) return `${day} 0${wholeNumber(random, 8, 9)}:00:00`;
  return new Date(moment).toISOString().slice(0, 19).replace("T", " ");
}
