import type { Found } from "@vitals/data-loaders";

const headings = [
  ["problem", "The report would be wrong:"],
  ["warning", "The report may be wrong:"],
  ["note", "Good to know:"],
] as const;

/** What was found in the sources, grouped by how serious it is, the most serious first. */
export function findingsText(findings: readonly Found[]): string[] {
  return headings.flatMap(([severity, heading]) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return own.length === 0 ? [] : [heading, ...own.flatMap(findingLines), ""];
  });
}

function findingLines({ severity, finding, says, examples, why, way_out: wayOut }: Found): string[] {
  return [
    `  ${finding}: ${says}`,
    ...(examples.length > 0 ? [`    such as ${examples.join("; ")}`] : []),
    ...(severity === "note" ? [] : [`    ${why}`]),
    `    ${wayOut}`,
  ];
}
