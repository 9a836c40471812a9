import type { InputName } from "@vitals/tables";
import { createTable } from "../engine/create-table.ts";
import type { Engine } from "../engine/open-engine.ts";
import type { Counted, Found, SettledFinding, SourceFinding } from "./source-finding.ts";

/** How many examples a finding shows. */
const shown = 5;

/**
 * Looks for findings in what the rollups made of the sources; those that nothing speaks for are left out.
 *
 * @param present - inputs that have a source which could be read
 * @param showsPeople - whether examples may be people
 * @param settled - what is known already of findings in the tables of the window, by name; what is looked for is added
 */
export async function lookFor(
  engine: Engine,
  findings: readonly SourceFinding[],
  {
    present,
    showsPeople,
    settled = new Map(),
  }: { present: ReadonlySet<InputName>; showsPeople: boolean; settled?: Map<string, SettledFinding> },
): Promise<Found[]> {
  const found: Found[] = [];
  for (const finding of findings) {
    const isLookedFor = finding.inputs.every((input) => present.has(input));
    // What the window says is kept whatever other inputs there are, because tomorrow there may be others.
    if (!isLookedFor && !isOfWindow(finding)) continue;
    const counted = await count(engine, finding, settled);
    if (isLookedFor && counted.found > 0)
      found.push(told(finding, counted, finding.examples !== "person" || showsPeople));
  }
  const places = ["problem", "warning", "note"];
  return found.sort((a, b) => places.indexOf(a.severity) - places.indexOf(b.severity));
}

/** Whether a finding looks at the large tables of the window, and so at nothing that follows from later events. */
export const isOfWindow = ({ looked, found }: Pick<SourceFinding, "looked" | "found">) =>
  /\b(account_weeks|account_activity|account_commands)\b/.test(`${looked} ${found}`);

async function count(
  engine: Engine,
  finding: SourceFinding,
  settled: Map<string, SettledFinding>,
): Promise<Counted & { examples: string[] }> {
  const known = settled.get(finding.finding);
  if (known) await createFound(engine, known);
  else await engine.run(`CREATE OR REPLACE TEMP TABLE found_rows AS SELECT * FROM (${finding.found})`);
  const counted = await countFound(engine, known ? `${known.looked}` : finding.looked);
  if (!known && isOfWindow(finding)) {
    const rows = await engine.rows<SettledFinding["rows"][number]>(
      "SELECT COLUMNS(*)::VARCHAR FROM found_rows ORDER BY ALL",
    );
    settled.set(finding.finding, { looked: counted.looked, rows });
  }
  return counted;
}

async function createFound(engine: Engine, { rows }: SettledFinding): Promise<void> {
  const columns = Object.keys(rows[0] ?? { example: null }).map((name) => [name, "VARCHAR"] as const);
  await createTable(engine, "found_rows_kept", Object.fromEntries(columns), rows);
  await engine.run("CREATE OR REPLACE TEMP TABLE found_rows AS SELECT * FROM found_rows_kept");
}

async function countFound(engine: Engine, looked: string): Promise<Counted & { examples: string[] }> {
  const columns = await engine.rows<{ name: string }>(
    "SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'found_rows'",
  );
  const has = (column: string) => columns.some(({ name }) => name === column);
  const ofAccounts = (sum: string, rows: string) =>
    `(SELECT sum(${sum}) FILTER (account_id IN (SELECT account_id FROM found_rows)) / nullif(sum(${sum}), 0)::DOUBLE FROM ${rows})`;
  const events = has("events")
    ? "sum(events) / (SELECT nullif(sum(events), 0) FROM event_accounts)::DOUBLE"
    : has("account_id")
      ? ofAccounts("events", "event_accounts")
      : "NULL::DOUBLE";
  // Money of several currencies cannot be added up.
  const oneCurrency = "(SELECT * FROM accounts WHERE (SELECT count(DISTINCT currency) FROM accounts) = 1)";
  const money = has("account_id") ? ofAccounts("annual_value", oneCurrency) : "NULL::DOUBLE";
  const [row] = await engine.rows<Counted & { examples: string[] }>(
    `SELECT (${looked})::DOUBLE AS looked, count(*)::DOUBLE AS found,
       coalesce(list(left(example::VARCHAR, 200) ORDER BY example)[1:${shown}], []) AS examples,
       ${events} AS events,
       ${money} AS money
     FROM found_rows`,
  );
  return row ?? { looked: 0, found: 0, events: null, money: null, examples: [] };
}

function told(
  finding: SourceFinding,
  { examples, ...counted }: Counted & { examples: string[] },
  showsExamples: boolean,
): Found {
  const { looked, found } = counted;
  return {
    ...counted,
    finding: finding.finding,
    inputs: finding.inputs.join("|"),
    severity: finding.severity(counted),
    unit: finding.unit,
    share: looked > 0 ? found / looked : 1,
    says: `${found.toLocaleString("en")} of ${looked.toLocaleString("en")} ${finding.unit} ${finding.says}${borne(counted)}`,
    examples: showsExamples ? examples : [],
    why: finding.why,
    way_out: finding.wayOut,
    threshold: finding.threshold,
  };
}

function borne({ events, money }: Counted): string {
  const parts = [
    events !== null && events > 0 && `${percent(events)} of the events`,
    money !== null && money > 0 && `${percent(money)} of the annual value`,
  ].filter(Boolean);
  return parts.length > 0 ? `: ${parts.join(" and ")}` : "";
}

function percent(share: number): string {
  if (share > 0 && share < 0.01) return "less than 1 %";
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100} %`;
}
