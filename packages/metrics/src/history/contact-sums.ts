import type { SignalValues } from "../signal.ts";
import type { History } from "./history.ts";
import { trailingSums } from "./trailing-sums.ts";

/** Signal numbers of the contacts in one direction, resting on those in either. */
export function contactSums(history: History, weeks: number, direction: "inbound" | "outbound"): SignalValues {
  const { contacts } = history;
  return {
    value: trailingSums(history, contacts, weeks, (i) => Number(contacts.direction[i] === direction)),
    n: trailingSums(history, contacts, weeks, (i) => Number(contacts.direction[i] !== null)),
  };
}
