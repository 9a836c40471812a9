import type { Proposal } from "@vitals/data-loaders";
import type { NamedConnection } from "./connection-named.ts";

/** Why no configuration can be proposed, with what would help; null when one can. */
export function whyNothing(
  { sources, tables, problems, findings }: Proposal,
  connection: NamedConnection | null,
): string | null {
  const [thing, call] = connection
    ? ["table", `vitals init --connection ${connection.variable} TABLE…`]
    : ["file", "vitals init FILE…"];
  const nothing = connection
    ? `connection ${connection.name} shows no table to look at: GRANT SELECT on tables, and USAGE on their schemas, to the role that reads`
    : "there is nothing to look at: expected CSV, JSON lines or Parquet files, plain or .gz";
  const fatal = findings.missing.find((one) => one.fatal);
  const isEmpty = tables.length === 0;
  if (sources.some(({ input }) => input === "events") && !fatal) return null;
  const lines = [
    fatal
      ? `${fatal.what}: ${fatal.cost}`
      : isEmpty
        ? nothing
        : `no ${thing} looks like events: expected one with what users did, when, and for which account`,
    ...tables.map(({ title, role }) => `  ${title} ${role ? `looks like ${role}` : "looks like nothing known"}`),
    ...problems.map((problem) => `  ${problem}`),
    ...(isEmpty ? [] : [`name the ${thing}s with events: ${call}; nothing was written`]),
  ];
  return lines.join("\n");
}
