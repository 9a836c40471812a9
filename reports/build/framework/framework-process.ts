import { fileURLToPath } from "node:url";

/** The folder of this repository that holds `observablehq.config.ts` and the pages. */
const reportsFolder = fileURLToPath(new URL("../..", import.meta.url));

/**
 * V8 lets a process grow as far as the machine seems to have memory to spare; these keep what Framework leaves behind
 * from piling up, for a little more of the processor's time.
 */
const modestMemory = ["--heap-growing-percent=40", "--max-semi-space-size=8"];

/** How every process that runs Framework is started: TypeScript is read as it is, and nothing is reported to anyone. */
export const frameworkProcess = {
  reportsFolder,
  options: { execArgv: [...modestMemory, "--import", import.meta.resolve("tsx")] },
  environment: (): NodeJS.ProcessEnv => ({ ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true" }),
};
