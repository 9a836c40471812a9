/** Seats of one customer against the people who produce. */
export interface SeatCount {
  readonly seats: number;
  /** Distinct people with output in the last four weeks. */
  readonly producing: number;
  readonly idle: number;
  /** People who produce beyond the seats bought. */
  readonly over: number;
}

/** Seats bought, producing, idle and missing of one customer; null where seats or people are not known. */
export function seatCount(account: { seats: number | null; producing_users: number | null }): SeatCount | null {
  const { seats, producing_users: producing } = account;
  if (seats === null || producing === null) return null;
  return { seats, producing, idle: Math.max(0, seats - producing), over: Math.max(0, producing - seats) };
}

/** The same of several customers together; idle seats of one do not make up for missing ones of another. */
export function seatSum(counts: readonly SeatCount[]): SeatCount {
  const sum = (of: (count: SeatCount) => number) => counts.reduce((total, count) => total + of(count), 0);
  return {
    seats: sum(({ seats }) => seats),
    producing: sum(({ producing }) => producing),
    idle: sum(({ idle }) => idle),
    over: sum(({ over }) => over),
  };
}
