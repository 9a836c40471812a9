/** Something that somebody did; weeks and weekdays count from 0, and an empty text is none. */
export interface Happening {
  account: string;
  week: number;
  weekday: number;
  event: string;
  user: string;
  module: string;
  quantity: number;
}

interface Facts {
  happenings: readonly Happening[];
  kinds: Readonly<Record<string, string>>;
  groups: Readonly<Record<string, string>>;
  lastWeek: number;
  /** The date of a day, counted from the first Monday. */
  dayOf: (day: number) => string;
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
/** Quantities are added as whole millionths. */
const quantityOf = (some: readonly Happening[]) => sum(some.map(({ quantity }) => Math.round(quantity * 1e6))) / 1e6;
const different = (texts: string[]) => new Set(texts.filter(Boolean)).size;
const byTexts = (a: string[], b: string[]) => {
  const i = a.findIndex((text, place) => text !== b[place]);
  return (a[i] as string) < (b[i] as string) ? -1 : 1;
};

/** Happenings by the texts that they share, in the order of these. */
function grouped(happenings: readonly Happening[], keys: (one: Happening) => string[]): [string[], Happening[]][] {
  const groups = new Map<string, [string[], Happening[]]>();
  for (const one of happenings) {
    const key = keys(one);
    const group = groups.get(key.join("\0")) ?? [key, []];
    groups.set(key.join("\0"), group);
    group[1].push(one);
  }
  return [...groups.values()].sort(([a], [b]) => byTexts(a, b));
}

export function commandRows({ happenings, dayOf }: Facts): object[] {
  const keys = ({ account, week, event, module }: Happening) => [account, dayOf(7 * week), event, module];
  return grouped(happenings, keys).map(([[account_id, week, event, module], some]) => ({
    account_id,
    week,
    event,
    module: module || null,
    events: some.length,
    quantity: quantityOf(some),
    users: different(some.map(({ user }) => user)) || null,
  }));
}

export function userRows({ happenings, kinds, dayOf }: Facts): object[] {
  const keys = ({ account, week, user }: Happening) => [account, user, dayOf(7 * week)];
  return grouped(happenings, keys).map(([[account_id, user, week], some]) => {
    const output = some.filter(({ event }) => kinds[event] === "output");
    return {
      account_id,
      user_id: user || null,
      week,
      events: some.length,
      working_events: some.filter(({ event }) => kinds[event] !== "presence").length,
      output_events: output.length,
      output: quantityOf(output),
      commands: different(some.filter((one) => isCommand(one, kinds)).map(({ event }) => event)),
      output_day_mask: output.reduce((mask, { weekday }) => mask | (1 << weekday), 0),
    };
  });
}

/** Commands that the catalogue does not know count as use. */
const isCommand = ({ event }: Happening, kinds: Facts["kinds"]) => ["output", "use"].includes(kinds[event] ?? "use");

export function weekRows(facts: Facts): object[] {
  return grouped(facts.happenings, ({ account }) => [account]).flatMap(([[account], all]) => {
    const first = Math.min(...all.map(({ week }) => week));
    return Array.from({ length: facts.lastWeek - first + 1 }, (_, i) =>
      weekRow(account as string, all, first + i, facts),
    );
  });
}

function weekRow(account_id: string, all: Happening[], week: number, { kinds, groups, dayOf }: Facts): object {
  const now = all.filter((one) => one.week === week);
  const recent = all.filter((one) => one.week <= week && one.week > week - 4);
  const outputOf = (some: Happening[]) => some.filter(({ event }) => kinds[event] === "output");
  const users = (some: Happening[]) => different(some.map(({ user }) => user));
  const working = now.filter(({ event }) => kinds[event] !== "presence");
  const hasUsers = all.some(({ user }) => user);
  const hasModules = all.some(({ module }) => module);
  /** Null where somebody did something and nobody is named. */
  const people = (some: Happening[]) => (hasUsers && (users(some) > 0 || some.length === 0) ? users(some) : null);
  const newOf = (some: Happening[]) => {
    const before = new Set(some.filter((one) => one.week < week).map(({ user }) => user));
    return hasUsers
      ? different(some.filter((one) => one.week === week && !before.has(one.user)).map(({ user }) => user))
      : null;
  };
  const commands = (some: Happening[]) => some.filter((one) => isCommand(one, kinds));
  const events = (some: Happening[]) => different(commands(some).map(({ event }) => event));
  const modules = (some: Happening[]) => (hasModules ? different(outputOf(some).map(({ module }) => module)) : null);
  return {
    account_id,
    week: dayOf(7 * week),
    loaded: true,
    output: quantityOf(outputOf(now)),
    output_events: outputOf(now).length,
    output_days: new Set(outputOf(now).map(({ weekday }) => weekday)).size,
    events: now.length,
    active_users: people(working),
    producing_users: people(outputOf(now)),
    new_users: newOf(all),
    new_producing_users: newOf(outputOf(all)),
    commands: events(now),
    effective_commands: effective(commands(now)),
    modules: modules(now),
    seats: null,
    producing_users_4w: people(outputOf(recent)),
    commands_4w: events(recent),
    groups_4w: different(commands(recent).map(({ event }) => groups[event] ?? "")),
    effective_commands_4w: effective(commands(recent)),
    modules_4w: modules(recent),
  };
}

/** Exp of Shannon's entropy, to six places. */
function effective(some: Happening[]): number | null {
  if (some.length === 0) return null;
  const shares = grouped(some, ({ event }) => [event]).map(([, of]) => of.length / some.length);
  return Math.round(Math.exp(-sum(shares.map((share) => share * Math.log(share)))) * 1e6) / 1e6;
}
