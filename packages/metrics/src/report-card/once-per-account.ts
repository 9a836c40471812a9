import type { GradedRows } from "../grading/graded-rows.ts";

/** The accounts of some rows, one row each: all that drawing accounts again needs when sums are kept by account. */
export function oncePerAccount({ account, accounts }: Pick<GradedRows, "account" | "accounts">): GradedRows {
  const present = Int32Array.from(new Set(account)).sort();
  return { accounts, account: present, date: new Int32Array(present.length), churned: new Uint8Array(present.length) };
}
