import type { ContentPolicy } from "../framework/content-policy.ts";

/** Our own people, who have all pages but one, or a customer, who has that one. */
export type Reader = "team" | "customer";

/** What a build decides about the site and hands to the process that runs Framework. */
export interface SiteSettings {
  /** Folder the site is written to, absolute. */
  readonly output?: string | undefined;
  /** Path below which the site is published, "/" at a host's root. */
  readonly basePath?: string | undefined;
  readonly contentPolicy?: ContentPolicy | undefined;
  readonly title?: string | undefined;
  readonly generated?: boolean | undefined;
  /** For whom pages are left unfinished, to be made into those of audiences; a report of its own when not given. */
  readonly shell?: readonly Reader[] | undefined;
}

const variable = "VITALS_SITE_SETTINGS";

/** The environment that carries the settings to a child process. */
export function settingsToEnvironment(settings: SiteSettings): Record<string, string> {
  return { [variable]: JSON.stringify(settings) };
}

/** The settings of this process; none when Framework was started by hand. */
export function settingsFromEnvironment(): SiteSettings {
  return JSON.parse(process.env[variable] ?? "{}") as SiteSettings;
}
