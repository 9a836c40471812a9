import { personName } from "../names/person-names.ts";
import { oneOf, wholeNumber } from "../random/choice.ts";
import { logNormal } from "../random/log-normal.ts";
import type { Random } from "../random/random-stream.ts";
import type { Person } from "./customer.ts";

const producingRoles = ["Designer", "Planner", "Dispatcher", "Field engineer", "GIS analyst"];
const lookingRoles = ["Programme manager", "Finance", "Safety officer"];

/** People who are there from the start and stay, so that no customer runs dry by chance. */
const stayers = 3;

/**
 * A customer's people: producers, some of whom join or leave on the way, a few who only look, and the sponsor.
 *
 * @param firstWeek - week from which the customer has been one
 * @param endWeek - first week after the sample
 */
export function drawPeople(
  random: Random,
  customerId: string,
  producers: number,
  { firstWeek, endWeek }: { firstWeek: number; endWeek: number },
): Person[] {
  const known = Math.max(firstWeek, 0);
  const life = Math.max(1, endWeek - known);
  const people: Omit<Person, "id" | "name">[] = [];
  for (let i = 0; i < producers; i++) {
    const joinsLater = i >= stayers && random() < 0.35;
    const fromWeek = joinsLater
      ? known + wholeNumber(random, 2, Math.max(2, life - 8))
      : firstWeek + wholeNumber(random, 0, 1);
    const leaves = i >= stayers && random() < 0.18 && endWeek - fromWeek > 40;
    const untilWeek = leaves ? wholeNumber(random, Math.max(fromWeek, 0) + 20, endWeek - 10) : null;
    people.push({
      role: oneOf(random, producingRoles),
      isSponsor: false,
      weight: logNormal(random, 1, 0.5),
      fromWeek,
      untilWeek,
    });
  }
  for (let i = 0; i < Math.ceil(producers / 6); i++) {
    people.push({
      role: oneOf(random, lookingRoles),
      isSponsor: false,
      weight: 0,
      fromWeek: firstWeek,
      untilWeek: null,
    });
  }
  people.push({ role: "Director", isSponsor: true, weight: 0, fromWeek: firstWeek, untilWeek: null });
  const prefix = customerId.replace("org_", "u");
  return people.map((person, i) => ({
    ...person,
    id: `${prefix}_${String(i + 1).padStart(2, "0")}`,
    name: personName(random),
  }));
}
