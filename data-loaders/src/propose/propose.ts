import { accountsOfEvents } from "./accounts-of-events.ts";
import { assignRoles, withRole } from "./assign-roles.ts";
import { byPreset, directSource, isDirect } from "./by-preset.ts";
import { proposeKinds } from "./event-kind.ts";
import { keyAccounts, overlapOf, type SeenTable } from "./find-links.ts";
import type { KnownExport } from "./known-export.ts";
import { matchColumns } from "./match-columns.ts";
import { measureEvents, mostEvents, repeatedIds, usualTerm } from "./measure-events.ts";
import { meaningsOf } from "./name-words.ts";
import { type Notes, openNotes } from "./notes.ts";
import type { Answers, Proposal } from "./proposal.ts";
import { proposeAccounts } from "./propose-accounts.ts";
import { type EventsPart, proposeEvents } from "./propose-events.ts";
import { proposeMapped } from "./propose-others.ts";
import { proposeOutcomes } from "./propose-outcomes.ts";
import { proposeSeats } from "./propose-seats.ts";
import { explainZone, proposeCurrency } from "./propose-settings.ts";
import { sourceOf } from "./proposed-source.ts";
import type { SampledTables } from "./sample-tables.ts";
import { sayMissing } from "./say-missing.ts";
import { settleDoubt } from "./settle-doubt.ts";
import { account } from "./shared-rules.ts";
import type { TableProfile } from "./table-profile.ts";

const mapped = ["users", "modules", "tickets", "touchpoints", "surveys", "calendar", "catalogue"] as const;

/**
 * Proposes a whole configuration for tables of which nothing is known but a sample.
 *
 * @param answers - what a person decided; the proposal guesses the rest and says where it is unsure
 * @param known - exports for which there are presets
 */
export async function propose(
  { tables, engine, problems }: SampledTables,
  answers: Answers,
  known: readonly KnownExport[] = [],
): Promise<Proposal> {
  const notes = openNotes(tables.some(({ place }) => "connection" in place) ? "table" : "file");
  for (const table of tables) sayTraits(table, notes);
  settleDoubt(tables, notes);
  const assigned = assignRoles(tables, answers.roles, notes, known);
  const direct = assigned.filter((one) => isDirect(one, assigned));
  const of = (role: Parameters<typeof withRole>[1]) =>
    withRole(
      assigned.filter((one) => !direct.includes(one)),
      role,
    );
  const all = assigned.flatMap(({ table, match }) => (match ? [{ table, match }] : []));
  const accounts = of("accounts")[0];
  const linkable = assigned.flatMap(({ table, match }) => {
    const columns = match?.columns ?? matchColumns(table.columns, { account_id: account });
    return columns.has("account_id") || match
      ? [{ table, match: match ?? { role: "users" as const, score: 0, columns } }]
      : [];
  });
  for (const listed of [accounts, of("contracts")[0]]) keyAccounts(of("events")[0], listed, linkable);
  const events = of("events").sort((a, b) => b.table.rows - a.table.rows);
  const parts = events.map((seen) => proposeEvents(seen, linkable, notes));
  for (const part of parts) await settleIds({ engine }, part, notes);
  const contracts = of("contracts")[0];
  const hasOutcomes = of("outcomes").length > 0 || contracts?.match.columns.has("renewed") === true;
  const accountSource =
    proposeAccounts({ events: events[0], accounts, contracts, hasOutcomes }, notes) ??
    (parts[0] ? await accountsOfEvents(engine, parts[0], notes) : null);
  const hasEnds = accountSource?.found.includes("ended_on") ?? false;
  const found = [
    parts.length > 0 ? sourceOf("events", parts) : null,
    accountSource,
    proposeSeats(of("seats"), contracts, accountSource, parts[0], notes),
    proposeOutcomes(of("outcomes"), contracts, hasEnds, notes),
    ...mapped.map((input) => proposeMapped(input, of(input), linkable, notes)),
    ...direct.map(directSource),
  ];
  const sources = found.flatMap((source) => (source ? [byPreset(source, assigned, known)] : []));
  const usages = (await Promise.all(parts.map((part) => measureEvents(engine, part)))).flat();
  const kinds = proposeKinds(mergeUsage(usages)).slice(0, mostEvents);
  const proposed = answers.output
    ? kinds.map((event) => {
        const isOutput = answers.output?.includes(event.event);
        if (isOutput === (event.kind === "output")) return event;
        return {
          ...event,
          kind: isOutput ? ("output" as const) : ("use" as const),
          reason: "chosen when this was proposed",
          isSure: true,
        };
      })
    : kinds;
  sayOverlap(events[0], parts[0], accounts, notes);
  const zone = answers.timeZone ?? "UTC";
  if (parts[0]) explainZone(parts[0].table, events[0]?.match.columns.get("occurred_at")?.column.name, zone, notes);
  sayMissing(sources, proposed, notes);
  const isRecorded = hasEnds || (sources.find(({ input }) => input === "outcomes")?.found.length ?? 0) > 0;
  const catalogued = sources.some(({ input }) => input === "catalogue");
  const derived = all
    .filter(({ table, match }) => match.role !== "events" && meaningsOf(table.title).has("modelled"))
    .map(({ table }) => table.title);
  if (derived.length > 0) {
    notes.unsure(
      `${derived.join(", ")} may be made from the usage, as the name says, so benchmarks learn nothing from it`,
      "benchmarks: { learn: true }",
    );
  }
  const currency = proposeCurrency(tables, notes);
  return {
    title: answers.title ?? "Customer health",
    timeZone: zone,
    currency:
      answers.currency && answers.currency !== currency.code
        ? { code: answers.currency, reason: "chosen when this was proposed" }
        : currency,
    outputNoun: "units of output",
    sources,
    events: catalogued ? [] : proposed,
    otherEvents: proposed.length > 0 && proposed.every(({ isSure }) => !isSure) ? "output" : "use",
    churn: await churnOf({ engine }, contracts, isRecorded),
    derived,
    tables: assigned.map(({ table, match, others }) => ({
      name: table.name,
      title: "table" in table.place ? table.place.table : table.title,
      files: "files" in table.place ? [table.place.files].flat().length : 0,
      rows: table.rows,
      role: match?.role ?? null,
      others,
    })),
    findings: notes.findings,
    problems,
  };
}

function sayTraits({ title, traits = {} }: TableProfile, notes: Notes): void {
  if (traits.encoding) notes.unsure(`${title} is not UTF-8 and is read as ${traits.encoding}`, "another encoding");
  if (traits.header)
    notes.unsure(
      `the first line of ${title} looks like a row, so its columns are called ${traits.header[0]} and so on`,
      "the names of the columns, as `header`",
    );
}

/** An id that different events share would hide all but one of them. */
async function settleIds({ engine }: Pick<SampledTables, "engine">, part: EventsPart, notes: Notes): Promise<void> {
  const id = part.terms.event_id;
  if (!id || !("column" in id)) return;
  const { repeats, different } = await repeatedIds(engine, part.table, id.column);
  if (different === 0) return;
  delete part.terms.event_id;
  const what = `${different} of ${repeats} rows of ${part.table.title} that repeat a ${id.column} differ in other columns`;
  notes.unsure(`${what}, so it does not name an event`, `event_id: "${id.column}"`);
}

function mergeUsage(usages: Awaited<ReturnType<typeof measureEvents>>) {
  const byName = new Map<string, (typeof usages)[number]>();
  for (const usage of usages) {
    const known = byName.get(usage.event);
    byName.set(usage.event, known ? { ...known, rows: known.rows + usage.rows } : usage);
  }
  return [...byName.values()].sort((a, b) => b.rows - a.rows);
}

function sayOverlap(
  events: SeenTable | undefined,
  part: EventsPart | undefined,
  accounts: SeenTable | undefined,
  notes: Notes,
): void {
  const term = part?.terms.account_id;
  const of = events?.table.columns.find(({ name }) => term && "column" in term && term.column === name);
  if (!of || !accounts || !events) return;
  const best = Math.max(...accounts.table.columns.map((column) => overlapOf(of, column)));
  const share = `${Math.round(100 * best)}%`;
  if (best >= 0.9) notes.found(`${share} of the accounts in ${events.table.title} are in ${accounts.table.title}`);
  else
    notes.unsure(
      `only ${share} of the accounts in ${events.table.title} are in ${accounts.table.title}`,
      "another column as account_id, or more accounts",
    );
}

/** Churn is what the data records; a contract that runs for weeks is lost within weeks. */
async function churnOf(
  { engine }: Pick<SampledTables, "engine">,
  contracts: SeenTable | undefined,
  isRecorded: boolean,
): Promise<Proposal["churn"]> {
  const [start, end] = ["start", "end"].map((name) => contracts?.match.columns.get(name)?.column.name);
  const days = contracts && start && end ? await usualTerm(engine, contracts.table, start, end) : null;
  const weeks = days !== null && days <= 100 ? Math.max(1, Math.round((days * 12) / 365.25)) * 4 : null;
  const term =
    weeks === null ? "" : ` Contracts run for ${Math.round(days ?? 0)} days, so a loss shows within ${weeks} weeks.`;
  return {
    kind: isRecorded ? null : "silence",
    windowWeeks: weeks,
    reason: `${isRecorded ? "Recorded losses count." : "No loss is recorded, so a customer that falls silent counts as lost."}${term}`,
  };
}
