import { accountBootstrap, type BootstrapInterval, type BootstrapOptions } from "./account-bootstrap.ts";
import type { GradedRows, Times } from "./graded-rows.ts";

/**
 * How much a figure of one model exceeds that of another on the same rows, with its interval over accounts: both are
 * computed of the same draw, so that what is hard about an account is hard for both.
 */
export function pairedDifference(
  rows: GradedRows,
  one: (times: Times) => number | null,
  other: (times: Times) => number | null,
  options?: BootstrapOptions,
): BootstrapInterval {
  const difference = (times: Times) => {
    const [first, second] = [one(times), other(times)];
    return first === null || second === null ? null : first - second;
  };
  return accountBootstrap(rows, difference, options);
}
