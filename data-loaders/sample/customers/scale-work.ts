import type { Customer, Levels } from "./customer.ts";
import { scaled } from "./levels.ts";

type Kind = "outputLevels" | "useLevels" | "presenceLevels";

const everything: readonly Kind[] = ["outputLevels", "useLevels", "presenceLevels"];

/** The customer with its output, work on the way to it and presence scaled alike in some weeks, both ends included. */
export function scaleWork(
  customer: Customer,
  from: number,
  to: number,
  factor: number | ((way: number) => number),
): Customer {
  const levels = Object.fromEntries(everything.map((kind) => [kind, scaled(customer[kind], from, to, factor)]));
  return { ...customer, ...(levels as Record<Kind, Levels>) };
}
