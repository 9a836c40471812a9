import { coded } from "../coded-texts.ts";
import { toCodes } from "../history/codes.ts";

/** Accounts by segment; those without one are a segment of their own. */
export interface Segments {
  /** Segment of each account. */
  readonly segment: Int32Array;
  /** Accounts of each segment, in order. */
  readonly members: readonly Int32Array[];
}

export function codesOfSegments(segments: readonly (string | null)[]): Segments {
  const { names, codes } = toCodes(coded(segments));
  const segment = codes.map((code) => (code < 0 ? names.length : code));
  const members = [...names, null].map((_, s) =>
    Int32Array.from(segment.keys()).filter((account) => segment[account] === s),
  );
  return { segment, members };
}
