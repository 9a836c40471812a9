import type { GateThen } from "@vitals/metrics";

/** What the gate said of histories in which usage tells nothing. */
export interface FalseOpenings {
  /** Look by look, oldest first: in how many histories a likelihood would have been shown. */
  readonly openAt: readonly number[];
  /** The most of them, and in how many histories it was open at any look at all. */
  readonly worst: number;
  readonly ever: number;
  /** Outcomes at the last look. */
  readonly outcomes: { readonly least: number; readonly middle: number; readonly most: number };
  /** Histories with the outcomes that an open gate asks for. */
  readonly enough: number;
  /** Mean AUC within dates at the last look: 0.5 where the dealing is even. */
  readonly ranking: number;
}

/** Counts open gates over many histories, at every week at which any of them looked. */
export function falseOpenings(histories: readonly (readonly GateThen[])[]): FalseOpenings {
  const isOpen = ({ state }: GateThen) => state === "likelihood";
  const weeks = [...new Set(histories.flatMap((looks) => looks.map(({ week }) => week)))].sort((a, b) => a - b);
  const openAt = weeks.map(
    (week) => histories.filter((looks) => looks.some((look) => look.week === week && isOpen(look))).length,
  );
  const outcomes = histories.map((looks) => looks.at(-1)?.outcomes ?? 0).sort((a, b) => a - b);
  const rankings = histories.flatMap((looks) => looks.at(-1)?.ranking ?? []);
  return {
    openAt,
    worst: Math.max(0, ...openAt),
    ever: histories.filter((looks) => looks.some(isOpen)).length,
    outcomes: {
      least: outcomes[0] ?? 0,
      middle: outcomes[Math.floor(outcomes.length / 2)] ?? 0,
      most: outcomes.at(-1) ?? 0,
    },
    enough: outcomes.filter((each) => each >= 20).length,
    ranking: rankings.reduce((sum, each) => sum + each, 0) / rankings.length,
  };
}
