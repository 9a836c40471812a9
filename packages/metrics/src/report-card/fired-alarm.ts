/** An alarm that was said, and what became of it. */
export interface FiredAlarm {
  readonly id: string;
  readonly kind: string;
  /** Index of the account. */
  readonly account: number;
  /** Week number in which it was first said. */
  readonly week: number;
  /** Complete weeks it is known to have held after that one. */
  readonly heldWeeks: number;
  /** Whether it is over, as far as is known in the report week. */
  readonly isOver: boolean;
  /** Epoch day of the first answer; null without any. */
  readonly answeredOn: number | null;
  /** The reason learned; null without any. */
  readonly reason: string | null;
}
