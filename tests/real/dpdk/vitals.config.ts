// Fifteen years of a public git history, read as product usage: organisations are customers, authoring is output.
// The data is not part of this repository; see ../real-data.ts for where it is looked for.
import { defineConfig } from "@vitals/tables/config";
import { realData } from "../real-data.ts";

const dpdk = `${realData}/dpdk`;

// A user id can stand for two persons in users.csv; the smaller id is taken so that no event is counted twice.
const persons = "select user_id, account_id, min(person_id) as person_id from users group by user_id, account_id";

export default defineConfig({
  title: "DPDK contributors",
  timeZone: "UTC",
  currency: "USD",
  outputNoun: "changes",
  sources: {
    events: {
      files: { usage: `${dpdk}/usage_events.csv.gz`, users: `${dpdk}/users.csv.gz` },
      query: `
        with persons as (${persons})
        select
          usage.timestamp as occurred_at,
          usage.account_id,
          coalesce(persons.person_id, usage.user_id) as user_id,
          usage.command as event,
          usage.domain as module,
          -- The history has no ids. A trailer given twice in one commit is one event.
          concat_ws('|', usage.commit, usage.command, usage.domain, usage.account_id, usage.user_id, usage.timestamp) as event_id,
          usage._file, usage._line
        from usage left join persons using (user_id, account_id)`,
    },
    accounts: {
      files: {
        listed: `${dpdk}/accounts.csv`,
        contracts: `${dpdk}/contracts_derived.csv.gz`,
        spells: `${dpdk}/outcomes.csv.gz`,
      },
      query: `
        with newest_contract as (
          select account_id, min(start_date) as started_on, max(renewal_date) as renews_on,
            arg_max(plan, start_date) as plan
          from contracts group by account_id
        ),
        last_spell as (
          select account_id, arg_max(outcome, first_active) as outcome,
            max(cast(last_active_before_silence as date)) as last_active_on
          from spells group by account_id
        )
        select
          listed.account_id,
          case when starts_with(account_name, '(') then 'Single-person domain ' || upper(substr(listed.account_id, 2, 4))
            else account_name end as name,
          newest_contract.plan as segment,
          newest_contract.plan,
          newest_contract.started_on,
          case when last_spell.outcome = 'active_at_cutoff' then newest_contract.renews_on end as renews_on,
          case when last_spell.outcome = 'churned' then last_spell.last_active_on + 182 end as ended_on
        from listed
        left join newest_contract using (account_id)
        left join last_spell using (account_id)`,
    },
    users: {
      files: { users: `${dpdk}/users.csv.gz` },
      query: "select distinct person_id as user_id, account_id from users",
    },
    seats: {
      files: { contracts: `${dpdk}/contracts_derived.csv.gz` },
      query:
        "select account_id, start_date as valid_from, max(cast(seats as integer)) as seats from contracts group by all",
    },
    tickets: {
      // Only the fix is dated: the day a defect was first seen is not in the data, so both times are the fix.
      files: `${dpdk}/tickets.csv.gz`,
      columns: {
        user_id: "reporter_user_id",
        feature: "domain",
        opened_at: "resolved_at",
        nature: { value: "defect" },
      },
    },
    outcomes: {
      files: { contracts: `${dpdk}/contracts_derived.csv.gz`, spells: `${dpdk}/outcomes.csv.gz` },
      query: `
        select account_id, cast(renewal_date as date) as occurred_on, 'renewed' as kind
        from contracts where renewed = '1'
        union all
        select account_id, cast(last_active_before_silence as date) + 182, 'churned'
        from spells where outcome = 'churned'`,
    },
  },
  catalogue: {
    rules: [
      { event: "author.code.*", kind: "output", group: "code" },
      { event: "author.test.*", kind: "output", group: "tests" },
      { event: "author.docs.*", kind: "output", group: "documents" },
      { event: "author.*", kind: "output", group: "building" },
      { event: "review.*", kind: "use", group: "review" },
      { event: "issue.*", kind: "use", group: "issues" },
    ],
  },
  // Found in the data: the persons of the left account turn up in the right one when the left one falls silent.
  aliases: {
    aebd5a5d9: "a8fa95a36", // caviumnetworks.com, to marvell.com in 2018: 15 of 30 persons
    a7c738783: "a8fa95a36", // cavium.com, to marvell.com in 2018: 2 of 4
    aa5e17f69: "a8fa95a36", // qlogic.com, to cavium.com and with it to marvell.com: 2 of 3
    ad06953c8: "ad098f917", // mellanox.com, to nvidia.com in 2020: 24 of 46
    a8a9eb192: "acf0d676d", // xilinx.com, to amd.com in 2022: 3 of 4
    a64d07161: "a3433f47d", // brocade.com, its router business to att.com in 2017: 3 of 14
    abdef5fac: "af827e9d4", // oktetlabs.ru, to arknetworks.am in 2023: 3 of 11, with most of the work
  },
  // Free-mail addresses: not a customer.
  exclude: { accounts: ["a61a8030d"] },
  lulls: [
    {
      name: "Turn of the year",
      starts_on: "2011-12-24",
      ends_on: "2012-01-02",
      every: "year",
    },
  ],
  churn: { kind: "silence", windowWeeks: 26 },
  // Renewals and seats of the derived contracts come from the same activity that is measured.
  benchmarks: { learn: false },
});
