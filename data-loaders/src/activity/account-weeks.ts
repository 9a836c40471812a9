import type { NumberType, RowTable } from "../engine/row-table.ts";
import { type ExactSums, exactSums, nearest } from "./exact-sum.ts";

/**
 * What is known of each week of one account; 0 where nothing happened. Entropies are sums of n ln n over commands, in
 * billionths. The last columns go over four weeks, this one and the three before.
 */
const columns = {
  events: "DOUBLE",
  working_events: "DOUBLE",
  output_events: "DOUBLE",
  output_days: "INTEGER",
  active_users: "INTEGER",
  producing_users: "INTEGER",
  new_users: "INTEGER",
  new_producing_users: "INTEGER",
  commands: "INTEGER",
  command_events: "DOUBLE",
  command_entropy: "DOUBLE",
  modules: "INTEGER",
  producing_users_4w: "INTEGER",
  commands_4w: "INTEGER",
  groups_4w: "INTEGER",
  command_events_4w: "DOUBLE",
  output_events_4w: "DOUBLE",
  command_entropy_4w: "DOUBLE",
  modules_4w: "INTEGER",
} as const satisfies Record<string, NumberType>;

type Column = keyof typeof columns;

/** The columns of the table that the weeks of all accounts go into. */
export const activityColumns: Readonly<Record<string, NumberType>> = {
  account: "INTEGER",
  week: "INTEGER",
  output: "DOUBLE",
  ...columns,
};

/** The weeks of one account, from the first of the window to the last. */
export class AccountWeeks {
  readonly #table: RowTable;
  readonly #weeks: number;
  readonly #of: Readonly<Record<Column, Float64Array>>;
  readonly output: ExactSums;

  constructor(table: RowTable, weeks: number) {
    this.#table = table;
    this.#weeks = weeks;
    // One more, for those who leave off after the last week.
    const names = Object.keys(columns) as Column[];
    this.#of = Object.fromEntries(names.map((name) => [name, new Float64Array(weeks + 4)])) as Record<
      Column,
      Float64Array
    >;
    this.output = exactSums(weeks);
  }

  set(column: Column, week: number, value: number): void {
    this.#of[column][week] = value;
  }

  addPeopleOf(week: number, events: number, working: number, outputs: number): void {
    const { events: all, working_events, output_events } = this.#of;
    all[week] = (all[week] as number) + events;
    working_events[week] = (working_events[week] as number) + working;
    output_events[week] = (output_events[week] as number) + outputs;
  }

  /** Adds days with output, as bits. */
  addOutputDays(week: number, mask: number): void {
    const days = this.#of.output_days;
    days[week] = (days[week] as number) | mask;
  }

  /** Counts somebody who did anything at all. */
  addPerson(week: number, isNew: boolean, works: boolean): void {
    if (works) add(this.#of.active_users, week, 1);
    if (isNew) add(this.#of.new_users, week, 1);
  }

  /** Counts somebody who made output. */
  addProducer(week: number, isNew: boolean): void {
    add(this.#of.producing_users, week, 1);
    if (isNew) add(this.#of.new_producing_users, week, 1);
  }

  /** Somebody begins (1) or ceases (-1) to count among those with output within four weeks. */
  addProducing(week: number, change: number): void {
    add(this.#of.producing_users_4w, week, change);
  }

  /**
   * Puts the weeks of the account into the table, from its first one on.
   *
   * @param monday - of the first week of the window, as an epoch day
   */
  endAccount(account: number, from: number, monday: number): void {
    const [accounts, weeks, outputs, ...others] = this.#table.columns as [
      ...[Int32Array, Int32Array, Float64Array],
      ...Float64Array[],
    ];
    const sources = Object.values(this.#of);
    let producing = 0;
    for (let week = from; week < this.#weeks; week++) {
      producing += this.#of.producing_users_4w[week] as number;
      this.#of.producing_users_4w[week] = producing;
      this.#of.output_days[week] = bitCount(this.#of.output_days[week] as number);
      const row = this.#table.next();
      accounts[row] = account;
      weeks[row] = monday + 7 * week;
      outputs[row] = nearest(this.output, week);
      for (let i = 0; i < sources.length; i++) {
        (others[i] as Float64Array)[row] = (sources[i] as Float64Array)[week] as number;
      }
    }
    for (const values of sources) values.fill(0);
    this.output.units.fill(0);
    this.output.millionths.fill(0);
  }
}

function add(values: Float64Array, week: number, change: number): void {
  values[week] = (values[week] as number) + change;
}

function bitCount(mask: number): number {
  let count = 0;
  for (let left = mask; left > 0; left &= left - 1) count++;
  return count;
}
