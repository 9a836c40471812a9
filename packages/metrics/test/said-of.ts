import type { Health } from "../src/columns.ts";
import { rowsOf, weekOf } from "./weekly-output.ts";

/** What a rule said of an account: the week it was first said, counted from 0, and how it stands. */
export function saidOf(health: Health, kind: string, account = "acme") {
  const names = ["kind", "first_week", "state", "closed_because", "gist", "evidence"];
  return rowsOf(health.alarms, names, account)
    .filter((row) => row.kind === kind)
    .map(({ first_week, state, closed_because, gist, evidence }) => ({
      week: weekOf(first_week),
      state: String(state),
      because: closed_because as string | null,
      gist: String(gist),
      evidence: String(evidence),
    }));
}
