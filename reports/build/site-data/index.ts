export { type AccountBlock, type AccountsHelper, accountsWriter } from "./account-blocks.ts";
export type { Columns, Tables } from "./columns.ts";
export type { WriteArrow } from "./downloads.ts";
export type { LedgerRecord } from "./ledger-record.ts";
export { type DigestMessage, digestMessage } from "./takeaway/digest-message.ts";
export type { ArchivedWeek, WeekPage } from "./weeks/archived-week.ts";
export { weekPage } from "./weeks/week-page.ts";
export { type SiteDataInput, writeSiteData } from "./write-site-data.ts";
