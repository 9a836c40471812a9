import type { Facts } from "@vitals/metrics";
import { type ExitCode, exitCode } from "../exit-code.ts";

/** What is stale or missing although it should be there, one line each; empty when everything is fresh. */
export function staleInputs({ load_report }: Pick<Facts, "load_report">): string[] {
  const { input = [], status = [], message = [] } = load_report as Record<string, ArrayLike<string | null>>;
  return Array.from(status).flatMap((state, i) =>
    state === "stale" || state === "failed" ? [`${input[i]} is ${state}: ${message[i] ?? "no reason given"}`] : [],
  );
}

/** The exit code of a run that published. */
export function publishedCode(stale: readonly string[]): ExitCode {
  return stale.length > 0 ? exitCode.stale : exitCode.fresh;
}
