import type { Assessed } from "../site-data/read-report.ts";
import type { Slice } from "../site-data/slice.ts";
import { hidePeople } from "./hide-people.ts";
import { sliceTables } from "./slice-tables.ts";

/** The whole book, an audience, and what made-up names of people are keyed with. */
export interface SliceOfBook extends Pick<Assessed, "facts" | "health" | "config"> {
  readonly slice: Slice;
  readonly key: string;
}

/**
 * What one audience's pages and message are made from: other accounts, and people whom the policy hides, are taken out of the
 * tables, so that nothing made of them can show what is not there.
 */
export function sliceReport({ slice, key, facts, health, config }: SliceOfBook): Assessed {
  const book = { facts, health };
  return {
    ...hidePeople(sliceTables(book, slice), { policy: slice.users, key, book }),
    config: { ...config, title: slice.title, privacy: { ...config.privacy, users: slice.users } },
    ...(slice.isWhole ? {} : { within: { book, slice } }),
  };
}
