import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mondayOf, weekNumber } from "@vitals/tables";
import { keepResults } from "../results-file.ts";
import { type Run, runVitals } from "../run-vitals.ts";
import { type Size, writeDays } from "./daily-events.ts";

/** Tuesday after two years of daily files. */
const lastDay = mondayOf(weekNumber(Date.UTC(2026, 0, 6) / 86_400_000)) + 1;
const days = 730;

/** A night after one more day, and a full load of the same files. */
interface Night {
  night: string;
  nightly: Run;
  full: Run;
  /** Nightly over full. */
  share: { time: number; processor: number };
  sameFacts: boolean;
}

/**
 * Two years of daily files and one more: the time of the nightly load against the full load of the same files, inside a
 * week and on the night a week ends; and whether their facts are the same.
 *
 * @param options - events in millions, 3 unless said
 */
export async function benchIncrements([millions = "3"]: string[]): Promise<void> {
  const size: Size = { accounts: 1000, usersPerAccount: 10, eventsPerDay: Math.round((Number(millions) * 1e6) / days) };
  const home = mkdtempSync(join(tmpdir(), "vitals-increments-"));
  try {
    mkdirSync(join(home, "events"));
    writeFileSync(
      join(home, "vitals.config.ts"),
      'export default { title: "increments", sources: { events: { files: "events" } } };\n',
    );
    const add = (first: number, until: number) => writeDays(join(home, "events"), first, until, size);
    await add(lastDay + 1 - days, lastDay + 1);
    const first = runVitals("load", home);
    print(`first load of ${days} files, ${millions} million events: ${spoken(first)}`);
    const again = runVitals("load", home);
    print(`nothing new: ${spoken(again)}`);

    await add(lastDay + 1, lastDay + 2);
    const nights = [night("inside a week", home)];
    await add(lastDay + 2, lastDay + 6);
    runVitals("load", home);
    await add(lastDay + 6, lastDay + 7);
    nights.push(night("a week ends", home));
    keepResults("increments", { size, files: days, first, again, nights });
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function night(name: string, home: string): Night {
  // Facts of one name that differ in a byte get a folder of their own, so equal links are equal bytes.
  const generation = () => readlinkSync(join(home, ".vitals", "facts"));
  const nightly = runVitals("load", home);
  const kept = generation();
  const full = runVitals("load", home, "--full");
  const share = {
    time: Math.round((1000 * nightly.seconds) / full.seconds) / 1000,
    processor: Math.round((1000 * nightly.processorSeconds) / full.processorSeconds) / 1000,
  };
  const sameFacts = generation() === kept;
  print(
    `${name}: nightly ${spoken(nightly)}; full ${spoken(full)}; ${(100 * share.time).toFixed(1)} % of the time, ` +
      `${(100 * share.processor).toFixed(1)} % of the processor; ${sameFacts ? "the same facts" : "OTHER FACTS"}`,
  );
  return { night: name, nightly, full, share, sameFacts };
}

const spoken = ({ seconds, processorSeconds, peakMemoryBytes }: Run) =>
  `${seconds} s, ${processorSeconds} s of processor, ${Math.round(peakMemoryBytes / 1e6)} MB`;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
