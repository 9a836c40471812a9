/** A mistake that the person at the keyboard can correct: ends with exit code 2 and without a stack. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
