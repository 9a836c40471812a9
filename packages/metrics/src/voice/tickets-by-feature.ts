/** A ticket as far as it is counted here. */
export interface FeatureTicket {
  readonly account_id: string;
  /** Wall time in ms. */
  readonly opened_at: number;
  readonly nature: string | null;
  readonly feature: string | null;
}

/** Tickets about one feature in the last 13 weeks. */
export interface FeatureTickets {
  /** Null gathers tickets that name none. */
  readonly feature: string | null;
  readonly defect: number;
  readonly question: number;
  readonly request: number;
  /** Of nature other, or of one nobody said. */
  readonly other: number;
  readonly all: number;
  /** How many there were in the 13 weeks before. */
  readonly before: number;
  /** How many customers opened them. */
  readonly customers: number;
}

const period = 13 * 7 * 86_400_000;

/**
 * Tickets of the last 13 weeks by feature and nature, beside those of the 13 weeks before; most defects first.
 *
 * @param end - end of the report week, in ms of wall time
 */
export function ticketsByFeature(tickets: readonly FeatureTicket[], end: number): FeatureTickets[] {
  const features = new Map<string | null, { now: FeatureTicket[]; before: number }>();
  for (const ticket of tickets) {
    const age = end - ticket.opened_at;
    if (age <= 0 || age > 2 * period) continue;
    const entry = features.get(ticket.feature) ?? { now: [], before: 0 };
    features.set(ticket.feature, entry);
    if (age <= period) entry.now.push(ticket);
    else entry.before++;
  }
  return [...features]
    .map(([feature, { now, before }]) => counted(feature, now, before))
    .sort((a, b) => b.defect - a.defect || b.all - a.all || ((a.feature ?? "~") < (b.feature ?? "~") ? -1 : 1));
}

function counted(feature: string | null, now: readonly FeatureTicket[], before: number): FeatureTickets {
  const of = (nature: string) => now.filter((ticket) => ticket.nature === nature).length;
  const [defect, question, request] = [of("defect"), of("question"), of("request")];
  return {
    feature,
    ...{ defect, question, request },
    other: now.length - defect - question - request,
    all: now.length,
    before,
    customers: new Set(now.map(({ account_id }) => account_id)).size,
  };
}
