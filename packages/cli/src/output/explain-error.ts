import { UsageError } from "../usage-error.ts";

/**
 * An error as a person should read it: what went wrong, then why, one cause on each line.
 *
 * The stack is for those who work on Vitals: `VITALS_DEBUG=1` shows it.
 */
export function explainError(error: unknown): string {
  const lines = [`vitals: ${messageOf(error)}`];
  for (let cause = causeOf(error); cause && !(error instanceof UsageError); cause = causeOf(cause)) {
    lines.push(`  because: ${messageOf(cause)}`);
  }
  if (process.env.VITALS_DEBUG) lines.push(stackOf(error));
  return lines.join("\n");
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message || "an error without a message; VITALS_DEBUG=1 shows where it arose";
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? "") : "";
}
