import { codedTexts } from "../coded-texts.ts";
import { type Columns, integers } from "../columns.ts";

/** The day of the first output, as an epoch day, by account and by person. */
export interface FirstOutputs {
  readonly ofAccount: ReadonlyMap<string, number>;
  /** By `personKey`. */
  readonly ofPerson: ReadonlyMap<string, number>;
  /** Monday of the first week with an event, by `personKey`. */
  readonly firstSeen: ReadonlyMap<string, number>;
}

/** Names a person within an account. */
export function personKey(accountId: string, userId: string): string {
  return JSON.stringify([accountId, userId]);
}

/** When every account and person first made something, to the day; whoever never did is absent. */
export function firstOutputs(userWeeks: Columns): FirstOutputs {
  const [accounts, users] = [codedTexts(userWeeks, "account_id"), codedTexts(userWeeks, "user_id")];
  const [mondays, masks] = [integers(userWeeks, "week"), integers(userWeeks, "output_day_mask")];
  const first = { ofAccount: new Map<string, number>(), ofPerson: new Map<string, number>(), firstSeen: new Map() };
  let person = "";
  for (let i = 0; i < mondays.length; i++) {
    const account = accounts.texts[accounts.codes[i] as number] as string;
    const user = users.texts[users.codes[i] as number] ?? null;
    // The rows of one person stand together.
    const isSame = i > 0 && accounts.codes[i] === accounts.codes[i - 1] && users.codes[i] === users.codes[i - 1];
    if (user !== null && !isSame) person = personKey(account, user);
    const monday = mondays[i] as number;
    const mask = masks[i] as number;
    if (user !== null) lower(first.firstSeen, person, monday);
    if (!(mask > 0)) continue;
    // The lowest bit is the first day of the week with output: Math.clz32 counts from the other end.
    const day = monday + 31 - Math.clz32(mask & -mask);
    lower(first.ofAccount, account, day);
    if (user !== null) lower(first.ofPerson, person, day);
  }
  return first;
}

function lower(days: Map<string, number>, key: string, day: number): void {
  const known = days.get(key);
  if (known === undefined || day < known) days.set(key, day);
}
