import type { Proposal } from "@vitals/data-loaders";

/** What was found, guessed and not found, as text for a terminal; what to do next comes last. */
export function findingsText(proposal: Proposal, written: { config: string; catalogue: string | null }): string {
  const { tables, findings, events, problems, sources } = proposal;
  const kinds = (["output", "use", "admin", "presence"] as const).flatMap((kind) => {
    const names = events.filter((event) => event.kind === kind).map(({ event }) => event);
    return names.length > 0 ? [`  ${kind}: ${few(names, 8)}`] : [];
  });
  const isDatabase = sources.some(({ connection }) => connection !== undefined);
  const doubtful = events.filter(({ isSure }) => !isSure).map(({ event }) => event);
  const blocks: [string, string[]][] = [
    [
      isDatabase ? "Tables" : "Files",
      tables.map(({ title, rows, role, others }) => {
        const also = others[0] ? `, could be ${others.slice(0, 2).join(" or ")}` : "";
        return `  ${title}: ${rows.toLocaleString("en")} rows looked at, ${role ?? "left out"}${also}`;
      }),
    ],
    ["Sources", sources.map(({ input, found }) => `  ${input}: ${found.join(", ")}`)],
    [`Events`, kinds],
    ["Found", findings.found.map(bullet)],
    [
      "Unsure",
      [
        ...findings.unsure.map(({ guess, alternative }) => bullet(`${guess}; else: ${alternative}`)),
        ...(doubtful.length > 0
          ? [bullet(`events whose name tells nothing: ${few(doubtful, 8)}; change them in the catalogue`)]
          : []),
      ],
    ],
    ["Missing", findings.missing.map(({ what, cost }) => bullet(`${what}: ${cost}`))],
    [isDatabase ? "Left out" : "Cannot be read", problems.map(bullet)],
  ];
  const lines = blocks.flatMap(([title, rows]) => (rows.length > 0 ? [title, ...rows, ""] : []));
  const catalogue = written.catalogue === null ? "" : ` and ${written.catalogue}`;
  return `${[
    ...lines,
    `Written: ${written.config}${catalogue}`,
    `Next:    npx vitals build --config ${written.config}`,
  ].join("\n")}\n`;
}

const bullet = (text: string) => `  - ${text.replace(/\s+/g, " ")}`;

function few(names: readonly string[], most: number): string {
  return names.length > most ? `${names.slice(0, most).join(", ")} and ${names.length - most} more` : names.join(", ");
}
