import { ageBands, type ColumnName, mondayOf, portfolio } from "@vitals/tables";
import { ageBandOf } from "../benchmark/age-bands.ts";
import { type Columns, column, nullable } from "../columns.ts";
import { rowOf } from "../history/grid.ts";
import type { History } from "../history/history.ts";
import type { AssessedScores } from "../score/assess-scores.ts";
import type { Signal } from "../signal.ts";
import { writtenDate } from "../wording/dates.ts";
import { counted } from "../wording/figures.ts";
import { bandSummaries } from "./band-summaries.ts";
import { lastWeeksOutput, outputBefore, outputOfFourWeeks } from "./output-figures.ts";
import { type Status, statusIn } from "./status.ts";

/** What the portfolio is drawn from. */
export interface PortfolioParts {
  readonly history: History;
  readonly sinceEvent: Int32Array;
  readonly signals: readonly Signal[];
  /** The values of the report week by signal, one for each account; NaN where it cannot be said. */
  readonly today: ReadonlyMap<string, Float64Array>;
  readonly scored: Pick<AssessedScores, "scores" | "likelihoods">;
  readonly bands: Columns;
  readonly alarms: Columns;
  readonly currency: string;
}

/** Fills the `portfolio` table: every account as of the report week. */
export function portfolioTable(parts: PortfolioParts): Columns {
  const { history, today } = parts;
  const { accountIds, accounts } = history;
  const summaries = bandSummaries(parts.bands, history.lastWeek);
  const open = openStatements(parts.alarms);
  const ages = ageBandOf(history);
  const rows = accountIds.map((id, account): Record<ColumnName<typeof portfolio>, unknown> => {
    const row = rowOf(history, account, history.lastWeek);
    const signal = (name: string) => nullable(today.get(name)?.[account] ?? Number.NaN);
    const status = statusIn(history, parts.sinceEvent, account, history.lastWeek);
    const summary = summaries.get(id);
    const output4w = outputOfFourWeeks(history, account, row);
    const before = outputBefore(history, account, row);
    return {
      account_id: id,
      slug: accounts.slug[account],
      name: accounts.name[account],
      segment: accounts.segment[account],
      plan: accounts.plan[account],
      owner: accounts.owner[account],
      annual_value: nullable(accounts.annualValue[account] as number),
      currency: Number.isNaN(accounts.annualValue[account] as number)
        ? accounts.currency[account]
        : (accounts.currency[account] ?? parts.currency),
      renews_on: nullable(accounts.renewsOn[account] as number),
      ended_on: nullable(accounts.endedOn[account] as number),
      status,
      age_band: ageBands[ages[row] ?? -1] ?? null,
      band: summary?.band ?? "none",
      band_before: summary?.before ?? null,
      band_since: summary?.since ?? null,
      band_reason: summary?.reason ?? whyNoBand(parts, account, row, status),
      ...scoreOf(parts.scored, row),
      manager_rating: accounts.managerRating[account],
      output_4w: output4w,
      output_before_4w: before,
      output_change: output4w === null || !before ? null : output4w / before - 1,
      weeks_since_output: signal("recency"),
      producing_users: signal("producing-users"),
      modules: signal("modules"),
      seats: row < 0 ? nullable(accounts.seats[account] as number) : nullable(history.weekly.seats[row] as number),
      seat_use: signal("seat-use"),
      open_alarms: open.get(`alarm ${id}`) ?? 0,
      open_opportunities: open.get(`opportunity ${id}`) ?? 0,
      coverage: parts.signals.filter(({ id: name }) => signal(name) !== null).length / parts.signals.length,
      output_26w: lastWeeksOutput(history, account, row, 26),
    };
  });
  return Object.fromEntries(portfolio.columns.map(({ name }) => [name, rows.map((row) => row[name])]));
}

/** The score of a row, what it moved by since the one before, and the chance of churn; null where they cannot be said. */
function scoreOf({ scores, likelihoods }: PortfolioParts["scored"], row: number) {
  const score = scores.score[row] ?? Number.NaN;
  const before = scores.score[scores.movedSince[row] ?? -1] ?? Number.NaN;
  return {
    score: nullable(score),
    score_change: nullable(score - before),
    likelihood: nullable(likelihoods.chance[row] ?? Number.NaN),
  };
}

/** Open alarms and opportunities by type and account. */
function openStatements(alarms: Columns): Map<string, number> {
  const counts = new Map<string, number>();
  const [types, ids, states] = ["type", "account_id", "state"].map((name) => column<string>(alarms, name));
  for (let i = 0; i < (states?.length ?? 0); i++) {
    if (states?.[i] !== "open") continue;
    const key = `${types?.[i]} ${ids?.[i]}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function whyNoBand({ history, sinceEvent }: PortfolioParts, account: number, row: number, status: Status): string {
  if (status === "former") return `left on ${writtenDate(history.accounts.endedOn[account] as number)}`;
  if (status === "silent") return `no event for ${counted(sinceEvent[row] as number, "week")}, and no contract known`;
  const startedOn = history.accounts.startedOn[account] as number;
  if (startedOn > mondayOf(history.lastWeek) + 6) return `starts on ${writtenDate(startedOn)}`;
  return "nothing seen yet";
}
