/** Reasons of ours that are written with a hyphen; a reason somebody made up is shown as it was written. */
const hyphened: Readonly<Record<string, string>> = {
  "project-phase": "project phase",
  "missing-feature": "missing feature",
  "sponsor-left": "sponsor left",
  "data-fault": "fault in the data",
};

/** A reason learned in a conversation, as prose says it. */
export function reasonWords(reason: string): string {
  return hyphened[reason] ?? reason;
}
