/** How often each command came in this week and the three before, of one account at a time. */
export class FourWeeks {
  readonly #weekly: Float64Array;
  readonly #sums: Float64Array;
  readonly #used: Int32Array;
  #week = 0;
  #count = 0;

  constructor(commands: number) {
    this.#weekly = new Float64Array(4 * commands);
    this.#sums = new Float64Array(commands);
    this.#used = new Int32Array(commands);
  }

  /** How many commands came at all in the four weeks. */
  get count(): number {
    return this.#count;
  }

  /** One of them. */
  command(place: number): number {
    return this.#used[place] as number;
  }

  /** How often it came. */
  events(command: number): number {
    return this.#sums[command] as number;
  }

  add(command: number, events: number): void {
    if (this.#sums[command] === 0) this.#used[this.#count++] = command;
    const at = 4 * command + this.#week;
    this.#weekly[at] = (this.#weekly[at] as number) + events;
    this.#sums[command] = (this.#sums[command] as number) + events;
  }

  /** Goes on to the next week, and forgets the one that is four weeks before it. */
  advance(): void {
    this.#week = (this.#week + 1) % 4;
    let kept = 0;
    for (let place = 0; place < this.#count; place++) {
      const command = this.#used[place] as number;
      const at = 4 * command + this.#week;
      const left = (this.#sums[command] as number) - (this.#weekly[at] as number);
      this.#weekly[at] = 0;
      this.#sums[command] = left;
      if (left > 0) this.#used[kept++] = command;
    }
    this.#count = kept;
  }

  /** Forgets everything. */
  clear(): void {
    for (let weeks = 0; weeks < 4; weeks++) this.advance();
  }
}
