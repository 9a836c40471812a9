import type { SourceCheck } from "@vitals/data-loaders";

/** What a check found, one sentence each. */
export interface CheckFindings {
  /** Nothing could be published with these. */
  problems: string[];
  /** A build would work, but somebody should look at these. */
  notes: string[];
}

/** The sentences that follow from what is in the sources. */
export function checkFindings({
  inputs,
  problems,
  overlaps,
}: Pick<SourceCheck, "inputs" | "problems" | "overlaps">): CheckFindings {
  return {
    problems: [...inputs.flatMap((input) => input.problems), ...problems],
    notes: [
      ...inputs
        .filter(({ rowsQuarantined }) => rowsQuarantined > 0)
        .map(({ input, rowsQuarantined, rows }) => `${input}: ${rowsQuarantined} of ${rows} rows would be set aside`),
      ...inputs
        .filter(({ isConfigured, problems: own, rows }) => isConfigured && own.length === 0 && rows === 0)
        .map(({ input }) => `${input}: the source has no rows`),
      ...inputs.flatMap(({ input, doubt }) =>
        doubt === null
          ? []
          : [
              `${input}: the server cannot group these rows, because ${doubt}: each row is fetched by itself, which takes longer`,
            ],
      ),
      ...inputs.flatMap(({ unmarked }) => unmarked ?? []),
      ...overlaps
        .filter(({ inInput, inEvents, inBoth }) => inInput > 0 && inEvents > 0 && inBoth === 0)
        .map(({ input, column }) => `${input}: no ${column} of it occurs in events; is it the same kind of id?`),
    ],
  };
}
