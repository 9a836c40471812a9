import { codedTexts } from "../coded-texts.ts";
import { type Columns, column, numbers } from "../columns.ts";

/**
 * Whether a customer can use a command: false where it is known which modules the customer has and the command was only
 * ever used in others.
 *
 * A customer of whose modules nothing is known, and a command that was ever used without one, count as possible.
 *
 * @param modules - the fact table; a module counts while it is enabled in the report week
 * @param lastWeek - Monday of the report week
 */
export function featureAccess(
  commandWeeks: Columns,
  modules: Columns,
  lastWeek: number,
): (event: string, accountId: string) => boolean {
  const placesOf = modulesOfCommands(commandWeeks);
  const held = new Map<string, Set<string>>();
  const [ids, names] = [column<string>(modules, "account_id"), column<string>(modules, "module")];
  const [from, until] = [numbers(modules, "enabled_on"), numbers(modules, "disabled_on")];
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as string;
    const own = held.get(id) ?? new Set();
    held.set(id, own);
    if ((from[i] as number) <= lastWeek + 6 && !((until[i] as number) <= lastWeek)) own.add(names[i] as string);
  }
  return (event, accountId) => {
    const own = held.get(accountId);
    const places = placesOf.get(event);
    return !own || !places || places.has(null) || [...places].some((place) => own.has(place as string));
  };
}

function modulesOfCommands(commandWeeks: Columns): Map<string, Set<string | null>> {
  const [events, modules] = [codedTexts(commandWeeks, "event"), codedTexts(commandWeeks, "module")];
  const places = new Map<string, Set<string | null>>();
  for (let i = 0; i < events.codes.length; i++) {
    const event = events.texts[events.codes[i] as number] as string;
    const module = modules.texts[modules.codes[i] as number] ?? null;
    const known = places.get(event);
    if (known) known.add(module);
    else places.set(event, new Set([module]));
  }
  return places;
}
