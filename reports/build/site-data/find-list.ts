import { type Alarm, catalog, likelihoodRule, scoreRule } from "@vitals/metrics";
import type { AccountRow } from "../../src/components/account-file.js";
import type { FindEntry } from "../../src/components/find-entries.js";
import { linksAt } from "../../src/components/links.js";
import { navigation } from "../../src/components/page-head.js";
import type { Feature } from "./feature-book.ts";
import type { ScoreSetting } from "./score-setting.ts";

/** What the search in the head of every page finds: pages, customers (those of today first), their owners, features, definitions. */
export function findList(
  accounts: readonly AccountRow[],
  features: readonly Feature[],
  { components }: ScoreSetting,
): FindEntry[] {
  const links = linksAt(0);
  const definition = (id: string, title: string): FindEntry => ({
    kind: "definition",
    title,
    path: links.definition(id),
    alias: id,
  });
  const rules: readonly Pick<Alarm, "id" | "title">[] = [
    catalog.bands,
    scoreRule,
    likelihoodRule,
    ...catalog.signals,
    ...catalog.alarms,
    ...catalog.opportunities,
    ...catalog.notices,
  ];
  const owners = new Set(accounts.flatMap(({ owner }) => owner ?? []));
  const byStatus = [...accounts].sort((a, b) => Number(b.status === "customer") - Number(a.status === "customer"));
  return [
    ...navigation.map(({ name, path }): FindEntry => ({ kind: "page", title: name, path: path.slice(1) })),
    ...byStatus.map(
      ({ name, slug, account_id }): FindEntry => ({
        kind: "customer",
        title: name,
        path: links.account(slug),
        ...(account_id === name ? {} : { alias: account_id }),
      }),
    ),
    ...[...owners].sort().map((owner): FindEntry => ({ kind: "owner", title: owner, path: links.owner(owner) })),
    ...features.map(
      ({ title, slug, event }): FindEntry => ({
        kind: "feature",
        title,
        path: links.feature(slug),
        ...(event === title ? {} : { alias: event }),
      }),
    ),
    ...rules.map(({ id, title }) => definition(id, title)),
    ...components.map(({ id, title }) => definition(`score-${id}`, `${title} (score)`)),
  ];
}
