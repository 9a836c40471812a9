import { addDecimal, type DecimalBytes, type ExactSums, exactSums, nearest } from "./exact-sum.ts";

/** What each user of one account did in each week, one record for each, in the order they came. */
export class UserRecords {
  user = new Int32Array(1024);
  week = new Int32Array(1024);
  events = new Int32Array(1024);
  working = new Int32Array(1024);
  outputs = new Int32Array(1024);
  commands = new Int32Array(1024);
  dayMask = new Uint8Array(1024);
  #lastCommand = new Int32Array(1024);
  #output: ExactSums = exactSums(1024);
  count = 0;

  /** Begins a record; returns its place. */
  begin(user: number, week: number): number {
    if (this.count === this.user.length) this.#grow();
    const place = this.count++;
    this.user[place] = user;
    this.week[place] = week;
    this.events[place] = 0;
    this.working[place] = 0;
    this.outputs[place] = 0;
    this.commands[place] = 0;
    this.dayMask[place] = 0;
    this.#lastCommand[place] = -1;
    this.#output.units[place] = 0;
    this.#output.millionths[place] = 0;
    return place;
  }

  addEvents(place: number, events: number, isWork: number): void {
    this.events[place] = (this.events[place] as number) + events;
    if (isWork) this.working[place] = (this.working[place] as number) + events;
  }

  /** Counts a command once; commands come sorted. */
  addCommand(place: number, command: number): void {
    if (this.#lastCommand[place] === command) return;
    this.#lastCommand[place] = command;
    this.commands[place] = (this.commands[place] as number) + 1;
  }

  addOutput(place: number, events: number, dayMask: number, quantity: DecimalBytes, row: number): void {
    this.outputs[place] = (this.outputs[place] as number) + events;
    this.dayMask[place] = (this.dayMask[place] as number) | dayMask;
    addDecimal(this.#output, place, quantity, row);
  }

  output(place: number): number {
    return nearest(this.#output, place);
  }

  /** What was put into the exact sum of another one. */
  addOutputTo(sums: ExactSums, at: number, place: number): void {
    sums.units[at] = (sums.units[at] as number) + (this.#output.units[place] as number);
    sums.millionths[at] = (sums.millionths[at] as number) + (this.#output.millionths[place] as number);
  }

  clear(): void {
    this.count = 0;
  }

  #grow(): void {
    this.user = doubled(this.user);
    this.week = doubled(this.week);
    this.events = doubled(this.events);
    this.working = doubled(this.working);
    this.outputs = doubled(this.outputs);
    this.commands = doubled(this.commands);
    this.dayMask = doubled(this.dayMask);
    this.#lastCommand = doubled(this.#lastCommand);
    this.#output = { units: doubled(this.#output.units), millionths: doubled(this.#output.millionths) };
  }
}

function doubled<Numbers extends Int32Array | Uint8Array | Float64Array>(numbers: Numbers): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(2 * numbers.length);
  larger.set(numbers);
  return larger;
}
