import type { NumberType, RowTable } from "../engine/row-table.ts";

export const spanColumns: Readonly<Record<string, NumberType>> = {
  account: "INTEGER",
  first_week: "INTEGER",
  first_day: "INTEGER",
  last_day: "INTEGER",
  has_users: "INTEGER",
  has_modules: "INTEGER",
};

/** Of each account: its first week, its first and its last day with an event, and whether events bear users and modules. */
export class AccountSpans {
  readonly #table: RowTable;
  #firstWeek = 0;
  #lastWeek = 0;
  #firstDays = 0;
  #lastDays = 0;
  #hasModules = false;

  constructor(table: RowTable) {
    this.#table = table;
  }

  /** @param week - Monday as an epoch day */
  beginAccount(week: number): void {
    this.#firstWeek = week;
    this.#lastWeek = week;
    this.#firstDays = 0;
    this.#lastDays = 0;
    this.#hasModules = false;
  }

  /**
   * @param week - Monday as an epoch day; weeks come in order
   * @param dayMask - bit n for the n-th day of the week from Monday
   */
  add(week: number, dayMask: number, hasModule: boolean): void {
    if (week === this.#firstWeek) this.#firstDays |= dayMask;
    if (week !== this.#lastWeek) this.#lastDays = 0;
    this.#lastWeek = week;
    this.#lastDays |= dayMask;
    if (hasModule) this.#hasModules = true;
  }

  endAccount(account: number, hasUsers: boolean): void {
    const columns = this.#table.columns as readonly Int32Array[];
    const row = this.#table.next();
    const firstDay = this.#firstWeek + Math.log2(this.#firstDays & -this.#firstDays);
    const lastDay = this.#lastWeek + Math.floor(Math.log2(this.#lastDays));
    const values = [account, this.#firstWeek, firstDay, lastDay, Number(hasUsers), Number(this.#hasModules)];
    values.forEach((value, i) => {
      (columns[i] as Int32Array)[row] = value;
    });
  }
}
