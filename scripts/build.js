import { ensureInstalled } from "./setup/ensure-installed.js";
import { vitals } from "./setup/vitals.js";

await ensureInstalled();
const sample = await vitals("sample");
process.exitCode = sample === 0 ? await vitals("build", ...process.argv.slice(2)) : sample;
