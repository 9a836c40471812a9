import { sliceReport } from "@vitals/reports/build/slices/index.ts";
import type { Config } from "@vitals/tables/config";
import type { Assessment } from "../steps/assess-step.ts";
import { UsageError } from "../usage-error.ts";
import { audienceSlices } from "./audience-slices.ts";
import { chosenAudiences } from "./chosen-audiences.ts";
import { audienceKey } from "./pseudonym-key.ts";

/**
 * What the report of one audience is made from.
 *
 * @throws UsageError when no audience has that name, it has no account, or it is the report of a customer, which says
 * nothing of what we think of it
 */
export function audienceReport(config: Config, name: string, assessment: Assessment): ReturnType<typeof sliceReport> {
  const chosen = chosenAudiences(config, name);
  const key = audienceKey(config, process.env);
  const { slices, problems } = audienceSlices(chosen, assessment.facts);
  const [slice] = slices;
  if (!slice) throw new UsageError(problems.join("; "));
  if (slice.kind === "customer")
    throw new UsageError(
      `no message for the audience ${name}: a customer's own report is its one page and nothing else`,
    );
  return sliceReport({ ...assessment, config, slice, key });
}
