import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type Run, runVitals } from "../run-vitals.ts";

/** What `vitals assess` took on each kind of night. */
export interface Nights {
  /** The whole history, whatever was known before (`--full`). */
  readonly replayed: Run;
  /** A week more than the night before, nothing else changed. */
  readonly oneMoreWeek: Run;
  /** Nothing changed but the week that is not over. */
  readonly sameWeek: Run;
}

/**
 * Measures three nights of one portfolio.
 *
 * @param home - holds a configuration and no state
 * @param facts - folders of facts up to the week before the last, and up to the last; both are used up
 * @throws when a night leaves other health tables than a replay of everything
 */
export function measureNights(home: string, facts: { before: string; now: string }): Nights {
  const state = join(home, ".vitals");
  renameSync(facts.before, join(state, "facts"));
  runVitals("assess", home);
  rmSync(join(state, "facts"), { recursive: true });
  renameSync(facts.now, join(state, "facts"));
  const oneMoreWeek = runVitals("assess", home);
  const said = tablesIn(join(state, "health"));
  const sameWeek = runVitals("assess", home);
  const kept = tablesIn(join(state, "health"));
  const replayed = runVitals("assess", home, "--full");
  const whole = tablesIn(join(state, "health"));
  if (said !== whole || kept !== whole)
    throw new Error(`the health in ${state} is not what a replay makes of the same facts`);
  return { replayed, oneMoreWeek, sameWeek };
}

/** A checksum of all health tables. */
function tablesIn(folder: string): string {
  const hash = createHash("sha256");
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith(".arrow"))
    .sort()) {
    hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  }
  return hash.digest("hex");
}
