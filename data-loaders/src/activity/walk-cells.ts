import type { AccountSpans } from "./account-spans.ts";
import type { AccountWeeks } from "./account-weeks.ts";
import type { CommandTurns } from "./command-turns.ts";
import type { CommandWeeks } from "./command-weeks.ts";
import type { FleetCommands } from "./fleet-commands.ts";
import type { CellChunk } from "./sorted-cells.ts";
import type { UserWeeks } from "./user-weeks.ts";

/** What is made of the events; each part is told where an account, a week, a command and a command with its module ends. */
interface Parts {
  readonly weeks: AccountWeeks;
  readonly spans: AccountSpans;
  readonly commandWeeks: CommandWeeks;
  readonly userWeeks: UserWeeks;
  readonly turns: CommandTurns;
  readonly fleet: FleetCommands;
}

/**
 * Goes through sorted rows once.
 *
 * @param firstWeek - Monday of the first week of the window, as an epoch day
 */
export async function walkCells(cells: AsyncIterable<CellChunk>, firstWeek: number, parts: Parts): Promise<void> {
  const walk = new Walk(firstWeek, parts);
  for await (const chunk of cells) walk.through(chunk);
  walk.endAccount();
}

class Walk {
  readonly #firstWeek: number;
  readonly #parts: Parts;
  #account = -1;
  /** The account's first week. */
  #first = 0;
  #week = -1;
  #event = -1;
  #module = -1;
  /** Events of the command in the week so far. */
  #events = 0;

  constructor(firstWeek: number, parts: Parts) {
    this.#firstWeek = firstWeek;
    this.#parts = parts;
  }

  through({ rows, account, week, event, module, user, events, dayMask, quantity }: CellChunk): void {
    const { commandWeeks, userWeeks, spans } = this.#parts;
    for (let row = 0; row < rows; row++) {
      this.#goTo(account[row] as number, week[row] as number, event[row] as number, module[row] as number);
      const count = events[row] as number;
      const mask = dayMask[row] as number;
      this.#events += count;
      commandWeeks.add(user[row] as number, count, quantity, row);
      userWeeks.add(user[row] as number, this.#week, this.#event, count, mask, quantity, row);
      spans.add(this.#monday(), mask, this.#module > 0);
    }
  }

  #goTo(account: number, week: number, event: number, module: number): void {
    const isOther = account !== this.#account;
    if (!isOther && week === this.#week && event === this.#event && module === this.#module) return;
    if (isOther) this.endAccount();
    else if (week !== this.#week) this.#endWeek();
    else if (event !== this.#event) this.#endEvent();
    else this.#endModule();
    if (isOther) this.#beginAccount(account, week);
    if (week !== this.#week) this.#beginWeek(week);
    this.#event = event;
    this.#module = module;
  }

  #monday(): number {
    return this.#firstWeek + 7 * this.#week;
  }

  #beginAccount(account: number, week: number): void {
    this.#account = account;
    this.#parts.userWeeks.beginAccount();
    this.#parts.turns.beginAccount(week);
    this.#parts.spans.beginAccount(this.#firstWeek + 7 * week);
    this.#first = week;
  }

  #beginWeek(week: number): void {
    this.#week = week;
    this.#parts.userWeeks.beginWeek();
    this.#parts.turns.beginWeek(week, this.#parts.weeks);
  }

  #endModule(): void {
    this.#parts.commandWeeks.end(this.#account, this.#monday(), this.#event, this.#module);
    this.#parts.turns.addModule(this.#event, this.#module, this.#week);
  }

  #endEvent(): void {
    this.#endModule();
    this.#parts.turns.endCommand(this.#event, this.#events, this.#week);
    this.#parts.fleet.add(this.#event, this.#week, this.#events);
    this.#events = 0;
  }

  #endWeek(): void {
    this.#endEvent();
    this.#parts.turns.endWeek(this.#week, this.#parts.weeks);
    this.#parts.userWeeks.endWeek(this.#week, this.#parts.weeks);
  }

  /** To be called once more at the end. */
  endAccount(): void {
    if (this.#account < 0) return;
    const { weeks, spans, turns, userWeeks } = this.#parts;
    this.#endWeek();
    turns.endAccount(this.#account, weeks);
    spans.endAccount(this.#account, userWeeks.endAccount(this.#account, this.#firstWeek, weeks));
    weeks.endAccount(this.#account, this.#first, this.#firstWeek);
    this.#week = -1;
  }
}
