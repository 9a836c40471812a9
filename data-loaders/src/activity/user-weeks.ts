import { none, type RowFile } from "../arrow/row-file.ts";
import type { RowTable } from "../engine/row-table.ts";
import type { AccountWeeks } from "./account-weeks.ts";
import { CodeStamps } from "./code-stamps.ts";
import type { CommandKinds } from "./command-kinds.ts";
import type { DecimalBytes } from "./exact-sum.ts";
import { UserRecords } from "./user-records.ts";

/** How long somebody who made output counts as producing: that week and three more. */
const producingWeeks = 4;

/**
 * Makes the rows of `user_weeks` and of `account_users`, and counts the people of each account and week. Users are codes + 1;
 * 0 gathers events without one.
 */
export class UserWeeks {
  readonly #file: RowFile | null;
  readonly #pairs: RowTable;
  readonly #kinds: CommandKinds;
  readonly #records = new UserRecords();
  readonly #recordOf: Int32Array;
  readonly #inWeek: CodeStamps;
  readonly #inAccount: CodeStamps;
  readonly #producing: CodeStamps;
  readonly #lastOutput: Int32Array;
  #users: number[] = [];
  #weekBegin = 0;

  constructor(users: number, kinds: CommandKinds, file: RowFile | null, pairs: RowTable) {
    this.#file = file;
    this.#pairs = pairs;
    this.#kinds = kinds;
    this.#recordOf = new Int32Array(users + 1);
    this.#inWeek = new CodeStamps(users + 1);
    this.#inAccount = new CodeStamps(users + 1);
    this.#producing = new CodeStamps(users + 1);
    this.#lastOutput = new Int32Array(users + 1);
  }

  beginAccount(): void {
    this.#inAccount.begin();
    this.#producing.begin();
    this.#records.clear();
    this.#users = [];
    this.#weekBegin = 0;
  }

  beginWeek(): void {
    this.#inWeek.begin();
    this.#weekBegin = this.#records.count;
  }

  add(
    user: number,
    week: number,
    event: number,
    events: number,
    dayMask: number,
    quantity: DecimalBytes,
    row: number,
  ): void {
    if (this.#inWeek.add(user)) this.#recordOf[user] = this.#records.begin(user, week);
    const place = this.#recordOf[user] as number;
    this.#records.addEvents(place, events, this.#kinds.isWork[event] as number);
    if (this.#kinds.isCommand[event]) this.#records.addCommand(place, event);
    if (this.#kinds.isOutput[event]) this.#records.addOutput(place, events, dayMask, quantity, row);
  }

  /** Counts the people of a week. */
  endWeek(week: number, weeks: AccountWeeks): void {
    const records = this.#records;
    for (let place = this.#weekBegin; place < records.count; place++) {
      const user = records.user[place] as number;
      const outputs = records.outputs[place] as number;
      const isNew = this.#inAccount.add(user);
      if (isNew) this.#users.push(user);
      records.addOutputTo(weeks.output, week, place);
      weeks.addPeopleOf(week, records.events[place] as number, records.working[place] as number, outputs);
      weeks.addOutputDays(week, records.dayMask[place] as number);
      if (user === 0) continue;
      weeks.addPerson(week, isNew, (records.working[place] as number) > 0);
      if (outputs > 0) this.#produces(user, week, weeks);
    }
  }

  /** Somebody counts from a week with output until four weeks later, or until the next such week takes over. */
  #produces(user: number, week: number, weeks: AccountWeeks): void {
    const isNew = this.#producing.add(user);
    const before = this.#lastOutput[user] as number;
    const goesOn = !isNew && week - before < producingWeeks;
    if (!isNew && !goesOn) weeks.addProducing(before + producingWeeks, -1);
    if (!goesOn) weeks.addProducing(week, 1);
    weeks.addProducer(week, isNew);
    this.#lastOutput[user] = week;
  }

  /** Writes what the users of an account did; returns whether its events bear users. */
  endAccount(account: number, firstWeek: number, weeks: AccountWeeks): boolean {
    for (const user of this.#users) {
      if (this.#producing.has(user)) weeks.addProducing((this.#lastOutput[user] as number) + producingWeeks, -1);
    }
    const users = Int32Array.from(this.#users).sort();
    const order = this.#byUser(users);
    for (let i = 0, of = 0; of < users.length; of++) {
      let events = 0;
      for (; i < order.length && this.#records.user[order[i] as number] === users[of]; i++) {
        events += this.#records.events[order[i] as number] as number;
        this.#write(account, firstWeek, order[i] as number);
      }
      const pair = this.#pairs.next();
      const [accounts, people, counts] = this.#pairs.columns as [Int32Array, Int32Array, Float64Array];
      accounts[pair] = account;
      people[pair] = (users[of] as number) - 1;
      counts[pair] = events;
    }
    return users.length > 0 && users[users.length - 1] !== 0;
  }

  /** Places of the records by user; those of one user stay in the order of weeks. */
  #byUser(users: Int32Array): Int32Array {
    const { user, count } = this.#records;
    const next = new Int32Array(users.length + 1);
    users.forEach((code, rank) => {
      this.#recordOf[code] = rank;
    });
    for (let place = 0; place < count; place++) {
      const rank = this.#recordOf[user[place] as number] as number;
      next[rank + 1] = (next[rank + 1] as number) + 1;
    }
    for (let rank = 0; rank < users.length; rank++)
      next[rank + 1] = (next[rank + 1] as number) + (next[rank] as number);
    const order = new Int32Array(count);
    for (let place = 0; place < count; place++) {
      const rank = this.#recordOf[user[place] as number] as number;
      const at = next[rank] as number;
      order[at] = place;
      next[rank] = at + 1;
    }
    return order;
  }

  #write(account: number, firstWeek: number, place: number): void {
    if (!this.#file) return;
    const [accounts, users, weeks, events, working, outputs, output, commands, masks] = this.#file.columns as Columns;
    const records = this.#records;
    const user = records.user[place] as number;
    const row = this.#file.next();
    accounts[row] = account;
    users[row] = user === 0 ? none : user - 1;
    weeks[row] = firstWeek + 7 * (records.week[place] as number);
    events[row] = records.events[place] as number;
    working[row] = records.working[place] as number;
    outputs[row] = records.outputs[place] as number;
    output[row] = records.output(place);
    commands[row] = records.commands[place] as number;
    masks[row] = records.dayMask[place] as number;
  }
}

type Columns = [
  ...[Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array],
  Float64Array,
  ...[Int32Array, Int32Array],
];
