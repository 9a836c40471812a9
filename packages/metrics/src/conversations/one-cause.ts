import type { Alarm, Statement } from "../alarm.ts";
import { writtenWeek } from "../wording/dates.ts";

/** A statement with the rule that made it. */
export interface Raised {
  readonly rule: Alarm;
  readonly said: Statement;
  /** Alarms of the same cause that closed because this one says it better: their answers are its answers. */
  readonly heirOf: readonly Raised[];
}

const output = ["not-back-from-lull", "output-stopped", "output-drop"] as const;

/**
 * For each rule those that say the same cause more exactly, in the order in which they are worked through: a lull that was
 * declared before a stop, a stop before a drop, a drop before what is seen in a part or over months, the cause before the
 * renewal that it makes doubtful.
 */
const saidBetterBy: readonly (readonly [kind: string, better: readonly string[]])[] = [
  ["output-stopped", output.slice(0, 1)],
  ["output-drop", output.slice(0, 2)],
  ["module-fading", output],
  ["slow-erosion", [...output, "module-fading"]],
  ["critical-abandoned", [...output, "module-fading"]],
  ["renewal-at-risk", [...output, "module-fading", "slow-erosion", "onboarding-stuck"]],
];

/** Weeks after which what was said better, and is over there, is said by itself where it still holds; a renewal at once. */
const patience = 4;

/**
 * One cause is one conversation: what another alarm of the customer says better is told there, as long as that is open.
 *
 * An alarm that came first closes when the better one is said; one that came later is not raised. What was told elsewhere
 * is named in the better one's evidence. Only what was known in a week decides about it.
 *
 * @param raised - of any account and rule
 */
export function oneCause(raised: readonly Raised[]): Raised[] {
  const kept: Raised[] = [];
  const byAccount = new Map<number, Raised[]>();
  for (const one of raised) byAccount.set(one.said.account, [...(byAccount.get(one.said.account) ?? []), one]);
  for (const own of byAccount.values()) {
    let left: Raised[] = own;
    for (const [kind, better] of saidBetterBy) {
      const isBetter = ({ rule }: Raised) => better.includes(rule.id);
      if (!left.some(isBetter)) continue;
      for (const each of left.filter(({ rule }) => rule.id === kind)) left = tellIn(left, each, isBetter);
    }
    kept.push(...left);
  }
  return kept;
}

/** Takes out of the list what the better ones tell of one alarm, and puts back what is left of it. */
function tellIn(all: readonly Raised[], less: Raised, isBetter: (one: Raised) => boolean): Raised[] {
  const list = all.filter((each) => each !== less);
  const betters = list.filter((each) => isBetter(each) && overlap(each.said, less.said)).sort(byFirstWeek);
  let rest: Raised | null = less;
  for (const better of betters) {
    if (!rest || !overlap(better.said, rest.said)) continue;
    const at = list.indexOf(better);
    const isFirst: boolean = rest.said.firstWeek < better.said.firstWeek;
    const before: Raised | null = isFirst ? closedFor(rest, better) : null;
    if (before) list.push(before);
    list[at] = {
      rule: better.rule,
      said: withTold(better.said, rest),
      heirOf: before ? [...better.heirOf, before] : better.heirOf,
    };
    rest = remainder(rest, better.said);
  }
  return rest ? [...list, rest] : list;
}

function closedFor({ rule, said, heirOf }: Raised, better: Raised): Raised {
  const closedWeek = better.said.firstWeek;
  const closedBecause = `told as “${better.rule.title}” from then on`;
  return { rule, heirOf, said: { ...said, lastWeek: closedWeek - 1, closedWeek, closedBecause } };
}

function remainder({ rule, said, heirOf }: Raised, better: Statement): Raised | null {
  const firstWeek = endOf(better) + (rule.id === "renewal-at-risk" ? 0 : patience);
  if (firstWeek >= endOf(said) || firstWeek > said.lastWeek) return null;
  return { rule, heirOf, said: { ...said, firstWeek, newsWeek: Math.max(firstWeek, said.newsWeek ?? firstWeek) } };
}

/** What is told there too stands in its evidence while both are open, and for good where it closed first. */
function withTold(better: Statement, { rule, said }: Raised): Statement {
  const isOver = said.closedBecause !== null;
  if (isOver && better.closedBecause === null) return better;
  const beside = said.beside ?? `“${rule.title}” says the same, since the ${writtenWeek(said.firstWeek)}.`;
  const news = said.beside === undefined || isOver ? better.firstWeek : said.firstWeek;
  return {
    ...better,
    newsWeek: Math.max(better.newsWeek ?? better.firstWeek, news),
    evidence: `${better.evidence} ${beside}`,
  };
}

/** Week number in which it closed; infinity while open. */
function endOf({ closedBecause, closedWeek, lastWeek }: Statement): number {
  return closedBecause === null ? Number.POSITIVE_INFINITY : (closedWeek ?? lastWeek + 1);
}

function overlap(one: Statement, other: Statement): boolean {
  return one.firstWeek < endOf(other) && other.firstWeek < endOf(one);
}

function byFirstWeek(one: Raised, other: Raised): number {
  return one.said.firstWeek - other.said.firstWeek;
}
