import { toHistory } from "../src/history/history.ts";
import { defaultComponents } from "../src/score/default-components.ts";
import { horizonFor } from "../src/score/horizon.ts";
import { factsFromEvents, type TestWorld } from "./facts-from-events.ts";

/** A component's raw numbers of one account, week by week, rounded to three decimals; null where it cannot be said. */
export function componentValues(
  id: string,
  world: TestWorld,
  { account = "acme", churnWindow = 26 }: { account?: string; churnWindow?: number } = {},
): (number | null)[] {
  const history = toHistory(factsFromEvents(world));
  const component = defaultComponents.find((each) => each.id === id);
  if (!component) throw new Error(`no such component: ${id}`);
  const a = history.accountOf.get(account) as number;
  const values = component.compute(history, horizonFor(churnWindow)).slice(history.start[a], history.start[a + 1]);
  return Array.from(values, (value) => (Number.isNaN(value) ? null : Math.round(value * 1000) / 1000));
}
