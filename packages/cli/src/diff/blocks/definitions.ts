import type { DefinitionChange } from "../definition-check.ts";
import type { Block, DiffReport } from "../diff-report.ts";
import { counted } from "./words.ts";

/** Definitions that compute something else: those that hide it come first, with the way out. */
export function definitionBlocks({ definitions, versions }: Pick<DiffReport, "definitions" | "versions">): Block[] {
  if (!definitions) return [];
  if ("unchecked" in definitions) {
    const why = definitions.unchecked.replace(/\n/g, " ");
    const text = `NOT CHECKED: the definitions of ${versions.base} could not be run one by one, so nothing says whether one changed without a version. ${why}`;
    return [{ heading: "Definitions" }, { text }];
  }
  const { unversioned, versioned, following, added, removed, unseen } = definitions;
  const lines = [
    ...unversioned.map(
      (each) => `FAILS: ${each.kind} ${each.id} computes something else and is still version ${each.versionAfter}.`,
    ),
    ...versioned.map(
      (each) =>
        `${each.kind} ${each.id} computes something else, as version ${each.versionAfter} says (before: ${each.versionBefore}).`,
    ),
    ...following.map((each) => `The ${each.id} rule gives other bands because of the above.`),
    ...named("New", added),
    ...named("Gone", removed),
    ...named("Silent on these facts, so that a change would not show", unseen),
  ];
  const hidden = counted(unversioned.length, "published definition computes", "published definitions compute");
  return [
    { heading: "Definitions" },
    ...(unversioned.length > 0
      ? [
          {
            text: `${hidden} something else without saying so. Raise its version where it is defined, or give it a new id; if nothing was meant to change, mend the code.`,
          },
        ]
      : []),
    lines.length > 0 ? { list: lines } : { text: "Every definition computes the same." },
  ];
}

function named(title: string, changes: readonly DefinitionChange[]): string[] {
  return changes.length > 0 ? [`${title}: ${changes.map(({ kind, id }) => `${kind} ${id}`).join(", ")}.`] : [];
}
