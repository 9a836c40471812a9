import type { FactName, InputName } from "@vitals/tables";

/** What every published number says about itself. */
export interface Definition {
  /** Kebab-case; the same word names the file, the page and the test. */
  readonly id: string;
  readonly title: string;
  /** What a person would ask. */
  readonly question: string;
  /** What it cannot tell. */
  readonly limits: string;
  /** When it is low, or silent, for good reasons. */
  readonly naturallyLow: string;
  /** Who answers for it. */
  readonly owner: string;
  readonly status: "draft" | "published" | "retired";
  /** Rises with every change of what it computes. */
  readonly version: number;
  /** Day it was first published, `YYYY-MM-DD`. */
  readonly since: string;
  /** Day somebody last checked that it is right. */
  readonly reviewed: string;
  /** Fact tables it is computed from. */
  readonly reads: readonly FactName[];
  /** Inputs without which it is null. */
  readonly needs: readonly InputName[];
}

/** How a number of this kind is written on a page. */
export interface NumberFormat {
  readonly style: "number" | "percent";
  readonly decimals: number;
}
