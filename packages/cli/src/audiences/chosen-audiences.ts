import type { Config } from "@vitals/tables/config";
import { nearestNames } from "../nearest-names.ts";
import { UsageError } from "../usage-error.ts";

/**
 * The configuration with the audience that was asked for alone; all of them when none was.
 *
 * @throws UsageError when no audience has that name
 */
export function chosenAudiences(config: Config, name: string | undefined): Config {
  if (name === undefined) return config;
  const { audiences } = config;
  const chosen = audiences.filter((audience) => audience.name === name);
  if (chosen.length > 0) return { ...config, audiences: chosen };
  if (audiences.length === 0)
    throw new UsageError(
      `no such audience: ${name}; the configuration has no audiences, so one report holds everything`,
    );
  const [near] = nearestNames(
    name,
    audiences.map((audience) => audience.name),
    1,
  );
  throw new UsageError(
    `no such audience: ${name}; ${near === undefined ? `expected one of ${audiences.map((audience) => audience.name).join(", ")}` : `did you mean ${near}?`}`,
  );
}
