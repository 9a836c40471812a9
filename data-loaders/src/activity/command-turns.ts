import type { RowTable } from "../engine/row-table.ts";
import type { AccountWeeks } from "./account-weeks.ts";
import { CodeStamps } from "./code-stamps.ts";
import type { CommandKinds } from "./command-kinds.ts";
import { addEvents, inBillionths } from "./entropy.ts";
import { FourWeeks } from "./four-weeks.ts";

/**
 * Counts the commands and modules of each account and week, and of each four weeks; makes the rows of
 * `account_commands`.
 */
export class CommandTurns {
  readonly #table: RowTable;
  readonly #kinds: CommandKinds;
  readonly #weeks: number;
  readonly #fourWeeks: FourWeeks;
  readonly #groups: CodeStamps;
  readonly #inAccount: CodeStamps;
  readonly #lastWeek: Int32Array;
  readonly #lastOutput: Int32Array;
  #commands: number[] = [];
  #modules: number[] = [];
  #next = 0;
  #counts = { commands: 0, events: 0, entropy: { high: 0, low: 0 } };

  constructor(events: number, modules: number, weeks: number, kinds: CommandKinds, table: RowTable) {
    this.#table = table;
    this.#kinds = kinds;
    this.#weeks = weeks;
    this.#fourWeeks = new FourWeeks(events);
    this.#groups = new CodeStamps(kinds.groups);
    this.#inAccount = new CodeStamps(events);
    this.#lastWeek = new Int32Array(events);
    this.#lastOutput = new Int32Array(modules + 1).fill(-4);
  }

  beginAccount(firstWeek: number): void {
    this.#inAccount.begin();
    this.#commands = [];
    this.#modules = [];
    this.#fourWeeks.clear();
    this.#next = firstWeek;
  }

  /** Goes on to a week, over those in which nothing happened. */
  beginWeek(week: number, weeks: AccountWeeks): void {
    for (; this.#next < week; this.#next++) {
      this.#fourWeeks.advance();
      this.#count(this.#next, weeks);
    }
    this.#fourWeeks.advance();
    this.#counts = { commands: 0, events: 0, entropy: { high: 0, low: 0 } };
  }

  /** A command bore a module this week. */
  addModule(command: number, module: number, week: number): void {
    if (module === 0 || !this.#kinds.isOutput[command]) return;
    if ((this.#lastOutput[module] as number) < 0) this.#modules.push(module);
    this.#lastOutput[module] = week;
  }

  /** All events of a command in a week, whatever their modules. */
  endCommand(command: number, events: number, week: number): void {
    if (this.#inAccount.add(command)) this.#commands.push(command);
    this.#lastWeek[command] = week;
    if (!this.#kinds.isCommand[command]) return;
    this.#counts.commands++;
    this.#counts.events += events;
    addEvents(this.#counts.entropy, events);
    this.#fourWeeks.add(command, events);
  }

  endWeek(week: number, weeks: AccountWeeks): void {
    weeks.set("commands", week, this.#counts.commands);
    weeks.set("command_events", week, this.#counts.events);
    weeks.set("command_entropy", week, inBillionths(this.#counts.entropy));
    let modules = 0;
    for (const module of this.#modules) if (this.#lastOutput[module] === week) modules++;
    weeks.set("modules", week, modules);
    this.#count(week, weeks);
    this.#next = week + 1;
  }

  /** Counts what was there in a week and the three before it. */
  #count(week: number, weeks: AccountWeeks): void {
    const { isOutput, group } = this.#kinds;
    const recent = this.#fourWeeks;
    const entropy = { high: 0, low: 0 };
    let groups = 0;
    let events = 0;
    let outputs = 0;
    this.#groups.begin();
    for (let place = 0; place < recent.count; place++) {
      const command = recent.command(place);
      const count = recent.events(command);
      events += count;
      if (isOutput[command]) outputs += count;
      addEvents(entropy, count);
      const of = group[command] as number;
      if (of >= 0 && this.#groups.add(of)) groups++;
    }
    let modules = 0;
    for (const module of this.#modules) if ((this.#lastOutput[module] as number) > week - 4) modules++;
    weeks.set("commands_4w", week, recent.count);
    weeks.set("groups_4w", week, groups);
    weeks.set("command_events_4w", week, events);
    weeks.set("output_events_4w", week, outputs);
    weeks.set("command_entropy_4w", week, inBillionths(entropy));
    weeks.set("modules_4w", week, modules);
  }

  /** Goes through the weeks that are left, and puts down when each command came last. */
  endAccount(account: number, weeks: AccountWeeks): void {
    for (; this.#next < this.#weeks; this.#next++) {
      this.#fourWeeks.advance();
      this.#count(this.#next, weeks);
    }
    const [accounts, commands, lastWeeks] = this.#table.columns as [Int32Array, Int32Array, Int32Array];
    for (const command of this.#commands) {
      const row = this.#table.next();
      accounts[row] = account;
      commands[row] = command;
      lastWeeks[row] = this.#lastWeek[command] as number;
    }
    for (const module of this.#modules) this.#lastOutput[module] = -4;
  }
}
