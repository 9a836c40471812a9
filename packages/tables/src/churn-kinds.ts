/** What can count as a lost customer: a record of it, no output at all, or hardly any. */
export const churnKinds = ["outcomes", "silence", "collapse"] as const;

export type ChurnKind = (typeof churnKinds)[number];
