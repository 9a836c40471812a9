import { catalog } from "../catalog.ts";
import type { ScorableSignal, Signal } from "../signal.ts";

/** The signals that a score may use, in reading order: all but the barred (presence, opinions, what we do ourselves). */
export function scorableSignals(): readonly ScorableSignal[] {
  return catalog.signals.filter(isScorable);
}

function isScorable(signal: Signal): signal is ScorableSignal {
  return !signal.barredFromScores;
}

/** What people ask for that is no signal here on purpose. */
const refused: ReadonlyMap<string, string> = new Map([
  ...["presence", "logins", "sessions", "page-views", "visits", "active-users", "events"].map(
    (id) => [id, "being there is not work: only what customers make and do counts"] as const,
  ),
  ...["ces", "surveys", "sentiment"].map((id) => [id, "what people say is no measure of the work they do"] as const),
  ...["manager-rating", "csm-rating", "gut-feeling"].map(
    (id) => [id, "our own opinion would only come back to us as a number"] as const,
  ),
]);

/**
 * The signal of this id, if a score may use it: every score must fetch its components here.
 *
 * @throws when it is barred or unknown, with the reason and the ids that may be used
 */
export function scorableSignal(id: string): ScorableSignal {
  const found = scorableSignals().find((signal) => signal.id === id);
  if (found) return found;
  const signal: Signal | undefined = catalog.signals.find((each) => each.id === id);
  const because = signal?.barredFromScores ? signal.barredBecause : refused.get(id);
  const may = `a score may use ${scorableSignals()
    .map((each) => each.id)
    .join(", ")}`;
  if (because) throw new Error(`no score may use ${id}, because ${because}; it is shown beside the score; ${may}`);
  throw new Error(`no such signal: ${id}; ${may}`);
}
