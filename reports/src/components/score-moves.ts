import type { AccountScore, ScoreMove, ScoreNow } from "./account-score.js";
import { plural, weekWords } from "./date-words.js";
import { type Markup, markup, nothing } from "./markup.js";
import { changeWords, inTenths, tenthsWords } from "./rounded-parts.js";
import { changesOf } from "./score-table.js";
import { signalValue } from "./signal-value.js";
import type { ComponentName, Site } from "./site-file.js";

/** What moved a score over the last week and the last four, largest first, in words and points that add up. */
export function scoreMoves({ now, moves }: AccountScore, { score: names, lastWeek }: Site): Markup {
  if (!now) return nothing;
  if (moves.length === 0)
    return markup`<p>There was no score in the five weeks before that it could have moved from.</p>`;
  const nameOf = new Map(names.components.map((name) => [name.id, name]));
  const isNew = moves.every(({ weeks }) => weeks !== 4);
  return markup`${moves.map((move) => period(move, { now, nameOf, week: lastWeek ?? 0 }))}${
    isNew ? markup`<p>Scores do not reach back four weeks without a longer gap.</p>` : nothing
  }`;
}

/** What words about a move are made with. */
interface MoveContext {
  readonly now: ScoreNow;
  readonly nameOf: ReadonlyMap<string, ComponentName>;
  /** Monday of the report week. */
  readonly week: number;
}

function period(move: ScoreMove, { now, nameOf, week }: MoveContext): Markup {
  const ids = now.components.map(({ id }) => id);
  const changes = changesOf(move, now, ids);
  const lines = [...ids.map((id) => componentWords(id, move, { now, nameOf })), newComparison, otherWeights]
    .map((words, i) => ({ words, tenths: changes[i] as number }))
    .filter(({ tenths }) => tenths !== 0)
    .sort((a, b) => Math.abs(b.tenths) - Math.abs(a.tenths));
  return markup`<h3>${heading(move, week)}</h3><p>${summary(move, now)}</p><ul class="moves">${lines.map(
    ({ words, tenths }) => markup`<li>${words}: <strong>${changeWords(tenths)}</strong> points</li>`,
  )}</ul>`;
}

/** Scores may pause for some weeks, and then move from the last one before the pause. */
function heading({ weeks, since }: ScoreMove, week: number): string {
  if (weeks === 4) return "Over the last four weeks";
  return since === week - 7 ? "Over the last week" : "Since the score before";
}

const newComparison = "A new comparison: what customers are measured against is frozen anew each quarter";
const otherWeights = "Components that appeared, vanished, or weigh differently than before";

/** From where to where, and whether the account's score often moves as much. */
function summary({ before, change, usual, since, weeks }: ScoreMove, { score }: ScoreNow): string {
  const tenths = inTenths(score) - inTenths(before);
  const from = `${tenthsWords(inTenths(before))} in the ${weekWords(since)}`;
  if (tenths === 0) return `The score is as it was in the ${weekWords(since)}; what moved it cancels out.`;
  const moved = `The score ${tenths > 0 ? "rose" : "fell"} from ${from} to ${tenthsWords(inTenths(score))}: ${changeWords(tenths)} points.`;
  if (usual === null) return `${moved} Whether that is usual for this customer cannot be said yet.`;
  const span = weeks === 1 ? "a week" : plural(weeks, "week");
  const often = `nine in ten of its changes over ${span} in the year before stayed below ${tenthsWords(inTenths(usual))}`;
  return Math.abs(change) <= usual
    ? `${moved} That is within its usual change: ${often}.`
    : `${moved} That is more than its usual change: ${often}.`;
}

/** What a component did in its own unit; what it moves may be the rest of an earlier step, for the score is smoothed. */
function componentWords(id: string, move: ScoreMove, { now, nameOf }: Pick<MoveContext, "now" | "nameOf">): string {
  const name = nameOf.get(id);
  if (!name) return id;
  const value = now.components.find((component) => component.id === id)?.value ?? null;
  const { points = 0, valueBefore = null } = move.components.find((component) => component.id === id) ?? {};
  if (value === null || valueBefore === null) return name.title;
  const [was, is] = [signalValue(valueBefore, name), signalValue(value, name)];
  const rose = value > valueBefore;
  if (was === is || (rose === (name.good === "high")) !== points > 0)
    return `${name.title}, now ${is}, still follows the weeks before`;
  return `${name.title} ${rose ? "rose" : "fell"} from ${was} to ${is}`;
}
