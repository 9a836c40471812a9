/** What a build decides about the site and hands to the process that runs Framework. */
export interface SiteSettings {
  /** Folder the site is written to, absolute. */
  readonly output?: string | undefined;
  /** Path below which the site is published, "/" at a host's root. */
  readonly basePath?: string | undefined;
  readonly title?: string | undefined;
  readonly generated?: boolean | undefined;
  /** Whether pages are left unfinished, to be made into the pages of several audiences, and the customer's page is among them. */
  readonly isShell?: boolean | undefined;
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
