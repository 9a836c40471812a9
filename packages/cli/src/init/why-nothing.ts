import type { Proposal } from "@vitals/data-loaders";

/** Why no configuration can be proposed, with what would help; null when one can. */
export function whyNothing({ sources, tables, problems, findings }: Proposal): string | null {
  const fatal = findings.missing.find((one) => one.fatal);
  const isEmpty = tables.length === 0;
  if (sources.some(({ input }) => input === "events") && !fatal) return null;
  const lines = [
    fatal
      ? `${fatal.what}: ${fatal.cost}`
      : isEmpty
        ? "there is nothing to look at: expected CSV, JSON lines or Parquet files, plain or .gz"
        : "no file looks like events: expected one with what users did, when, and for which account",
    ...tables.map(({ title, role }) => `  ${title} ${role ? `looks like ${role}` : "looks like nothing known"}`),
    ...problems.map((problem) => `  ${problem}`),
    ...(isEmpty ? [] : ["name the files with events: vitals init FILE…; nothing was written"]),
  ];
  return lines.join("\n");
}
