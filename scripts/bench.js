// Runs a benchmark by name: `npm run bench -- monitor`. What each prints and writes is said in docs/monitor.md.
import { join } from "node:path";
import { ensureInstalled } from "./setup/ensure-installed.js";
import { repository } from "./setup/repository.js";
import { run } from "./setup/run.js";

await ensureInstalled();
const program = join(repository, "tests", "bench", "run.ts");
process.exitCode = await run(process.execPath, ["--import", "tsx", program, ...process.argv.slice(2)], {
  cwd: repository,
  stdio: "inherit",
});
