/** Marks codes as met in some stretch of the rows; a new stretch forgets all marks at once. */
export class CodeStamps {
  readonly #stretchOf: Int32Array;
  #stretch = 0;

  constructor(codes: number) {
    this.#stretchOf = new Int32Array(codes);
  }

  begin(): void {
    this.#stretch++;
  }

  has(code: number): boolean {
    return this.#stretchOf[code] === this.#stretch;
  }

  /** Marks a code; true when it was not marked before. */
  add(code: number): boolean {
    if (this.#stretchOf[code] === this.#stretch) return false;
    this.#stretchOf[code] = this.#stretch;
    return true;
  }
}
