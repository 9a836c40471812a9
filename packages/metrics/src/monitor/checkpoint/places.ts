import type { WatchedInputs } from "./watched-inputs.ts";

/** Where the accounts and rows of earlier inputs are in later ones. */
export interface Places {
  /** New number of each account; -1 where it is gone. */
  readonly account: Int32Array;
  /** Old rows of old account `a` are `start[a]` to `start[a + 1] - 1`. */
  readonly start: Int32Array;
  /** By how much the rows of each old account have moved. */
  readonly shift: Int32Array;
}

export function placesOf(now: Pick<WatchedInputs, "accountIds" | "start">, before: WatchedInputs): Places {
  const numberOf = new Map(now.accountIds.map((id, a) => [id, a]));
  const account = Int32Array.from(before.accountIds, (id) => numberOf.get(id) ?? -1);
  const shift = account.map((to, a) => (to < 0 ? 0 : (now.start[to] as number) - (before.start[a] as number)));
  return { account, start: before.start, shift };
}

type Numbers = Float64Array | Int32Array | Uint8Array | Uint16Array;

/** Puts the numbers of each old row where the row is now. */
export function moveRows({ account, start, shift }: Places, from: Numbers, to: Numbers): void {
  for (let a = 0; a < account.length; a++) {
    const first = start[a] as number;
    to.set(from.subarray(first, start[a + 1] as number), first + (shift[a] as number));
  }
}

/**
 * Puts the numbers of each old account where the account is now.
 *
 * @param size - numbers of one account
 * @param blocks - how often all accounts come one after the other
 */
export function moveAccounts({ account }: Places, from: Numbers, to: Numbers, size = 1, blocks = 1): void {
  const [old, now] = [account.length * size, to.length / blocks];
  for (let block = 0; block < blocks; block++) {
    for (let a = 0; a < account.length; a++) {
      const at = block * old + a * size;
      to.set(from.subarray(at, at + size), block * now + (account[a] as number) * size);
    }
  }
}

/** The new number of a row of an old account; what is below 0 names no row and stays. */
export function rowNow({ shift }: Places, a: number, row: number): number {
  return row < 0 ? row : row + (shift[a] as number);
}
