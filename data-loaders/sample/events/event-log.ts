/** Events as columns; one place in each is one event. */
export interface EventLog {
  /** Milliseconds since 1970 in UTC. */
  readonly at: number[];
  readonly account: string[];
  readonly user: string[];
  readonly command: string[];
  readonly module: (string | null)[];
  readonly quantity: number[];
}

/** An empty log. */
export function emptyLog(): EventLog {
  return { at: [], account: [], user: [], command: [], module: [], quantity: [] };
}

/** One event as a row, on its way into a log. */
export interface EventRow {
  readonly at: number;
  readonly account: string;
  readonly user: string;
  readonly command: string;
  readonly module: string | null;
  readonly quantity: number;
}

/** Adds an event at the end of a log. */
export function record(log: EventLog, row: EventRow): void {
  log.at.push(row.at);
  log.account.push(row.account);
  log.user.push(row.user);
  log.command.push(row.command);
  log.module.push(row.module);
  log.quantity.push(row.quantity);
}
