import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives memory that nothing holds any more back to the system now. A process that only waits for another one would keep
 * it until it next needs some itself.
 */
export function freeMemory(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  // The second time the heap itself becomes smaller.
  collect();
  collect();
  setFlagsFromString("--no-expose-gc");
}

/**
 * Lets the memory of this process grow by two fifths before it is cleared up, instead of by as much as the machine seems
 * to have to spare: pages of many accounts leave much behind that nobody needs.
 */
export function growSlowly(): void {
  setFlagsFromString("--heap-growing-percent=40");
}
