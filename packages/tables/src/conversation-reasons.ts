/** What a conversation may have taught, unless the configuration lists other reasons. */
export const conversationReasons = [
  "seasonal",
  "project-phase",
  "usability",
  "defect",
  "missing-feature",
  "sponsor-left",
  "budget",
  "competitor",
  "data-fault",
  "other",
] as const;

/** Reasons that explain a drop as harmless or as ours: an answer with one of them closes its alarm. */
export const explainingReasons = ["seasonal", "project-phase", "data-fault"] as const;

/** The reason that proposes an entry for the calendar. */
export const seasonalReason = "seasonal";
