import { plural } from "../../src/components/date-words.js";
import type { Notice } from "../../src/components/site-file.js";
import { fewestOthers, type Slice } from "./slice.ts";

/** What a reader of a slice must know: that it is one, and what is said of everybody all the same. */
export function sliceNotice({ accounts }: Slice): Notice {
  return {
    kind: "slice",
    text: `This report holds ${plural(accounts.size, "account")} of the book and nothing that tells of any other. Scores and bands compare with all customers; ranges to compare with and the report card are shown where at least ${fewestOthers} others stand behind them.`,
  };
}
