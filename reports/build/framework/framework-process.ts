import { fileURLToPath } from "node:url";

/** The folder of this repository that holds `observablehq.config.ts` and the pages. */
const reportsFolder = fileURLToPath(new URL("../..", import.meta.url));

/** How every process that runs Framework is started: TypeScript is read as it is, and nothing is reported to anyone. */
export const frameworkProcess = {
  reportsFolder,
  options: { execArgv: ["--import", import.meta.resolve("tsx")] },
  environment: (): NodeJS.ProcessEnv => ({ ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true" }),
};
