import { mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ShardWire, shardWire } from "@vitals/data-loaders/test/servers/shard-wire";
import { processTree } from "../process-tree.ts";
import { keepResults } from "../results-file.ts";
import { type Run, runBeside } from "../run-vitals.ts";
import { clusterTable, type GrowingTable, postgresTable, spread } from "./growing-table.ts";

/** What one load cost. */
interface Night {
  night: string;
  run: Run;
  /** Seconds of the processor that the server took. */
  serverSeconds: number;
  bytesToLoad: number;
  bytesBetween: number;
}

const days = 730;
const variable = "VITALS_BENCH_WEEKS_URL";

/**
 * Two years of events in a table with a watermark, on PostgreSQL and on two shards of ClickHouse, and one more day: what a
 * night costs here, on the server and on the network against a full load, and whether the facts are the same.
 *
 * @param options - events in millions, 1 and 3 unless said
 * @throws when the facts differ
 */
export async function benchWeeks(options: string[]): Promise<void> {
  const sizes = options.length > 0 ? options.map(Number) : [1, 3];
  const measured: { engine: string; millions: number; nights: Night[] }[] = [];
  for (const millions of sizes) {
    const eventsPerDay = Math.round((millions * 1e6) / days);
    for (const start of [postgresTable, clusterTable]) {
      const table = await start(eventsPerDay);
      if (!table) continue;
      try {
        print(`${millions} million events, ${table.engine}`);
        measured.push({ engine: table.engine, millions, nights: await nightsOf(table) });
      } finally {
        await table.stop();
      }
    }
  }
  keepResults("weeks", { days, ...spread, measured });
}

async function nightsOf(table: GrowingTable): Promise<Night[]> {
  const home = mkdtempSync(join(tmpdir(), "vitals-bench-weeks-"));
  const connections = { there: { engine: table.engine, url: { env: variable } } };
  const events = { connection: "there", table: "events", watermark: "changed" };
  const config = { title: "Weeks", timeZone: "Europe/Amsterdam", connections, sources: { events } };
  writeFileSync(join(home, "vitals.config.mjs"), `export default ${JSON.stringify(config)};\n`);
  const facts = () => readlinkSync(join(home, ".vitals", "facts"));
  const address = new URL(table.url);
  // One for all nights, because what is kept is of one address.
  const line = await shardWire(Number(address.port));
  address.port = String(line.port);
  process.env[variable] = address.href;
  const measure = (name: string, ...options: string[]) => night(name, { table, line, home }, options);
  try {
    // The last day is a Tuesday, so that the next one is inside a week.
    await table.add(0, days);
    const nights = [await measure("first load"), await measure("nothing new")];
    await table.add(days, days + 1);
    nights.push(await measure("one more day"));
    const kept = facts();
    nights.push(await measure("full load", "--full"));
    if (facts() !== kept) throw new Error(`facts differ: ${kept}, in full ${facts()}`);
    return nights;
  } finally {
    await line.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function night(
  name: string,
  { table, line, home }: { table: GrowingTable; line: ShardWire; home: string },
  options: string[],
): Promise<Night> {
  const before = { server: processorSeconds(table.pids), between: table.between(), out: line.passed.out };
  const run = await runBeside("load", home, ...options);
  const found: Night = {
    night: name,
    run,
    serverSeconds: Math.round((processorSeconds(table.pids) - before.server) * 10) / 10,
    bytesToLoad: line.passed.out - before.out,
    bytesBetween: table.between() - before.between,
  };
  print(
    `${name}: ${run.processorSeconds} s of processor here, ${found.serverSeconds} s on the server; ` +
      `${mega(found.bytesToLoad)} to the load${found.bytesBetween > 0 ? `, ${mega(found.bytesBetween)} from the shards` : ""}`,
  );
  return found;
}

/** Of processes, all they started, and all of these that have ended; in hundredths, as the system counts. */
function processorSeconds(pids: number[]): number {
  const ticks = pids
    .flatMap((pid) => processTree(pid) ?? [])
    .map((pid) => {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
    });
  return ticks.reduce((sum, each) => sum + each, 0) / 100;
}

const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
