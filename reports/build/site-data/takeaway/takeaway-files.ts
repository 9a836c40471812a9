import type { Config } from "@vitals/tables/config";
import type { Report } from "../read-report.ts";
import type { Archive } from "../weeks/archived-week.ts";
import { calendar } from "./calendar.ts";
import { digestOf } from "./digest.ts";
import { digestHtml } from "./digest-html.ts";
import { digestText } from "./digest-text.ts";
import { feed } from "./feed.ts";

/** What stands beside the pages to be taken elsewhere, by its name at the site's root. */
export function takeawayFiles(
  report: Report,
  { archive, config }: { archive: Archive; config: Pick<Config, "publishing"> },
): Record<string, string> {
  const { address } = config.publishing;
  const { title, lastWeek } = report.site;
  const digest = digestOf(report, address);
  return {
    "digest.html": digestHtml(digest),
    "digest.txt": digestText(digest),
    "feed.xml": feed(archive, { title, address, lastWeek }),
    "calendar.ics": calendar(report, address),
  };
}
