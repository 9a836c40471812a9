import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runSummary } from "../../src/output/run-summary.ts";
import { readLoaded } from "../../src/steps/read-tables.ts";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const header = "occurred_at,account_id,event\n";

test("a load says of itself what its facts say of it, also where the events of the last load stand in", async () => {
  const folder = temporaryFolder({
    "vitals.config.ts": `export default { title: "t", sources: {
      events: { files: "events", staleAfterDays: 1 }, tickets: { files: "tickets.csv" } } };`,
    "events/1.csv": `${header}2024-01-01T10:00:00,a,e\nnonsense,a,e\n`,
    "events/2.csv": `${header}2024-01-09T10:00:00,a,e\n`,
    "tickets.csv": "ticket_id,account_id,opened_at\n1,a,2024-01-02\n",
  });
  for (const broken of [false, true]) {
    if (broken) writeFileSync(join(folder, "events", "2.csv"), "nothing,of,ours\n");
    const { stdout, stderr } = await runVitals(folder, "load", "--json");
    expect(stderr).not.toContain("vitals:");
    const said = JSON.parse(stdout) as Record<string, unknown>;
    const facts = await readLoaded(join(folder, ".vitals"));
    const { seconds, peak_memory_bytes, ...read } = runSummary(facts, { config: "", seconds: {} });
    expect(said).toMatchObject({ ...JSON.parse(JSON.stringify(read)), config: expect.any(String) });
  }
}, 120_000);
