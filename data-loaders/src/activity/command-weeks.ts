import { none, type RowFile } from "../arrow/row-file.ts";
import { addDecimal, type DecimalBytes, exactSums, nearest } from "./exact-sum.ts";

/**
 * Makes the rows of `command_weeks`: one for each account, week and command with its module. Rows come sorted by these and
 * then by user, so that a user is counted when it differs from the one before.
 */
export class CommandWeeks {
  readonly #file: RowFile | null;
  readonly #quantity = exactSums(1);
  #events = 0;
  #users = 0;
  #lastUser = 0;

  /** @param file - null where nobody wants the rows */
  constructor(file: RowFile | null) {
    this.#file = file;
  }

  add(user: number, events: number, quantity: DecimalBytes, row: number): void {
    this.#events += events;
    addDecimal(this.#quantity, 0, quantity, row);
    if (user === this.#lastUser) return;
    this.#users++;
    this.#lastUser = user;
  }

  /**
   * Writes the row, and begins the next.
   *
   * @param week - Monday as an epoch day
   * @param module - its code + 1; 0 is null
   */
  end(account: number, week: number, event: number, module: number): void {
    if (this.#file) {
      const [accounts, weeks, commands, modules, events, quantities, users] = this.#file.columns as Columns;
      const row = this.#file.next();
      accounts[row] = account;
      weeks[row] = week;
      commands[row] = event;
      modules[row] = module === 0 ? none : module - 1;
      events[row] = this.#events;
      quantities[row] = nearest(this.#quantity, 0);
      users[row] = this.#users === 0 ? none : this.#users;
    }
    this.#events = 0;
    this.#users = 0;
    this.#lastUser = 0;
    this.#quantity.units[0] = 0;
    this.#quantity.millionths[0] = 0;
  }
}

type Columns = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Float64Array, Int32Array];
