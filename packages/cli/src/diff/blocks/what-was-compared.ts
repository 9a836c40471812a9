import { isoDate } from "@vitals/tables";
import type { Block, DiffReport } from "../diff-report.ts";
import { listed } from "./words.ts";

/** The two sides, the facts, and what a reader must know before believing the rest. */
export function whatWasCompared({ versions, generation, config, code, health }: DiffReport): Block[] {
  const { base, baseCommit, baseSubject, headCommit, isDirty } = versions;
  const short = (commit: string) => commit.slice(0, 9);
  const named = base.startsWith(baseCommit) || baseCommit.startsWith(base) ? "" : `${base}, `;
  return [
    { heading: "What a change of definitions moves" },
    {
      list: [
        `Before: ${named}${short(baseCommit)} (${baseSubject}).`,
        `After: the work tree at ${short(headCommit)}${isDirty ? ", with changes that are not committed" : ""}.`,
        `Both on the facts of the last load (${generation}), for the week of ${isoDate(health.week)}.`,
        changed({ config, code }),
        ...notes({ versions, config, code }),
      ],
    },
  ];
}

function changed({ config, code }: Pick<DiffReport, "config" | "code">): string {
  const files = code.files.length;
  const parts = [
    ...(config.assessed.length > 0 ? [`the configuration (${config.assessed.join(", ")})`] : []),
    ...(files > 0 ? [`the code of definitions (${files === 1 ? code.files[0] : `${files} files`})`] : []),
  ];
  return parts.length > 0
    ? `Changed: ${listed(parts)}.`
    : "Neither the code of definitions nor their settings changed.";
}

function notes({ versions, config, code }: Pick<DiffReport, "versions" | "config" | "code">): string[] {
  const { base, notInHead } = versions;
  return [
    ...(config.loaded.length > 0
      ? [
          `Also changed, but read by vitals load, so that both sides use what was last loaded: ${config.loaded.join(", ")}.`,
        ]
      : []),
    ...(code.packages ? ["package-lock.json changed: both sides run on the packages that are installed now."] : []),
    ...(notInHead > 0
      ? [
          `${base} has ${notInHead === 1 ? "a commit" : `${notInHead} commits`} that the work tree does not have, shown here as taken back; to leave them out, compare with $(git merge-base HEAD ${base}).`,
        ]
      : []),
  ];
}
