import type { RowTable } from "../engine/row-table.ts";

/** Adds up the events of each command and week over all accounts: the rows of `fleet_commands`. */
export class FleetCommands {
  readonly #weeks: number;
  readonly #byCommand: (Float64Array | undefined)[] = [];

  constructor(weeks: number) {
    this.#weeks = weeks;
  }

  add(command: number, week: number, events: number): void {
    const counts = this.#byCommand[command] ?? new Float64Array(this.#weeks);
    this.#byCommand[command] = counts;
    counts[week] = (counts[week] as number) + events;
  }

  /** Puts the rows into a table. */
  end(table: RowTable): void {
    const [commands, weeks, events] = table.columns as [Int32Array, Int32Array, Float64Array];
    this.#byCommand.forEach((counts, command) => {
      counts?.forEach((count, week) => {
        if (count === 0) return;
        const row = table.next();
        commands[row] = command;
        weeks[row] = week;
        events[row] = count;
      });
    });
  }
}
