import { ensureInstalled } from "./setup/ensure-installed.js";

await ensureInstalled();
