import { type Assessed, readReport } from "../read-report.ts";
import { digestOf } from "./digest.ts";
import { digestHtml } from "./digest-html.ts";
import { digestText } from "./digest-text.ts";

/** A message in both its forms, the same as the files beside the pages. */
export interface DigestMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The message of a report, from its finished data. */
export function digestMessage(assessed: Assessed): DigestMessage {
  const digest = digestOf(readReport(assessed), assessed.config.publishing.address);
  return { subject: digest.subject, text: digestText(digest), html: digestHtml(digest) };
}
