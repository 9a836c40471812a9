import type { InputName } from "@vitals/tables";
import type { ColumnMatch } from "./match-columns.ts";
import { meaningsOf } from "./name-words.ts";
import { isUnique, type TableProfile } from "./table-profile.ts";
import { measuresOf } from "./wide-measures.ts";

/** What a table may be: one of our inputs, or contracts, of which other inputs are made. */
export type TableRole = Exclude<InputName, "journal"> | "contracts";

/** What makes a table one of our inputs. */
interface RoleRule {
  /** What the table's name speaks of. */
  named: string;
  /** Columns without which it cannot be. */
  needs: readonly string[];
  /** What else speaks for it or against it. */
  weigh: (table: TableProfile, columns: Map<string, ColumnMatch>) => number;
}

const has = (columns: Map<string, ColumnMatch>, ...names: string[]) => names.filter((name) => columns.has(name)).length;

function says(table: TableProfile, ...meanings: string[]): number {
  const hit = (name: string) => meanings.some((meaning) => meaningsOf(name).has(meaning));
  return Math.min(2, table.columns.filter(({ name }) => hit(name)).length);
}

function rowsPer(match: ColumnMatch | undefined): number {
  return match ? match.column.filled / Math.max(1, match.column.distinct) : 0;
}

const isListed = (columns: Map<string, ColumnMatch>) => isUnique((columns.get("account_id") as ColumnMatch).column);

/** Rows without a name of what was done are acts where they tell the time, and who did several. */
const isActs = (columns: Map<string, ColumnMatch>, repeats: number) =>
  hasClock(columns.get("occurred_at")) === 1 && repeats >= 5 && !isPeriod(columns);

const isPeriod = (columns: Map<string, ColumnMatch>) => columns.has("end") || columns.has("renews");

const hasClock = (match: ColumnMatch | undefined) =>
  match?.column.shape.kind === "time" && !match.column.shape.isDay ? 1 : 0;

/** The rules of every role. */
export const roleRules: Record<TableRole, RoleRule> = {
  events: {
    named: "event usage",
    needs: ["occurred_at"],
    weigh: (table, columns) => {
      const repeats = Math.max(rowsPer(columns.get("account_id")), rowsPer(columns.get("user_id")));
      const keys = table.columns.filter((column) => isUnique(column)).length > 1 ? -1 : 0;
      return (
        (columns.has("event") && (repeats >= 5 || (columns.get("event")?.strength ?? 0) > 0.6)
          ? 1
          : measuresOf(table, columns).length >= 2
            ? 0.5
            : isActs(columns, repeats)
              ? -0.5
              : -3) +
        hasClock(columns.get("occurred_at")) +
        (repeats >= 20 ? 2 : repeats >= 5 ? 1 : repeats > 1 ? 0 : -2) +
        (table.rows >= 1000 ? 0.5 : 0) +
        keys -
        says(table, "ticket", "priority", "resolved", "churn", "survey")
      );
    },
  },
  accounts: {
    named: "account",
    needs: ["account_id"],
    weigh: (table, columns) => {
      const key = columns.get("account_id")?.column;
      if (!key || !isUnique(key)) return -6;
      const isUserList = says(table, "email") > 0 && says(table, "role") > 0;
      const isBareId = !["account", "party"].some((meaning) => meaningsOf(`${key.name} ${table.title}`).has(meaning));
      const isOfOthers = table.columns.some(
        (column) => column !== key && meaningsOf(column.name).has("id") && column.filled > 3 * column.distinct,
      );
      return (
        (isBareId && isOfOthers ? -3 : 2) +
        says(table, "segment", "plan", "owner") -
        says(table, "ticket") -
        (isUserList ? 2 : 0)
      );
    },
  },
  users: {
    named: "user",
    needs: ["user_id"],
    weigh: (table, columns) => {
      const user = columns.get("user_id")?.column;
      const perUser = rowsPer(columns.get("user_id"));
      if (!user || perUser > 1.5) return -6;
      const isUsers = ["user", "email", "unit"].some((meaning) =>
        meaningsOf(`${user.name} ${table.title}`).has(meaning),
      );
      // Every list with a key and an account, such as invoices, could be one of people.
      if (!isUsers && !columns.has("name") && says(table, "email", "role") === 0) return -6;
      return (
        (isUsers ? 1 : -3) +
        says(table, "email", "role") +
        (columns.has("account_id") ? 1 : -1) -
        says(table, "ticket", "event", "survey")
      );
    },
  },
  seats: {
    named: "seat",
    needs: ["account_id", "valid_from", "seats"],
    weigh: (table) => (table.columns.length <= 5 ? 1 : -1) - says(table, "end", "renewal", "money"),
  },
  contracts: {
    named: "contract",
    needs: ["account_id", "start"],
    weigh: (table, columns) =>
      (isPeriod(columns) ? 2 : -4) +
      Math.min(2, has(columns, "seats", "plan", "yearly", "monthly", "renewed")) +
      (says(table, "contract") ? 1 : 0) -
      // A row for each account is a list of accounts, unless it is called contracts.
      (isListed(columns) && !meaningsOf(table.title).has("contract") ? 3 : 0) -
      says(table, "ticket", "event", "enabled") -
      // What runs from one minute to another, over and over, is use.
      (hasClock(columns.get("start")) ? (rowsPer(columns.get("account_id")) >= 20 ? 4 : 0.5) : 0),
  },
  modules: {
    named: "module",
    needs: ["account_id", "module", "enabled_on"],
    weigh: (table, columns) =>
      says(table, "enabled", "deactivated") -
      (hasClock(columns.get("enabled_on")) ? 2 : 0) -
      says(table, "money", "user") -
      1,
  },
  tickets: {
    named: "ticket",
    needs: ["ticket_id"],
    weigh: (table, columns) =>
      has(columns, "priority", "resolved_at", "first_response_at", "csat") +
      (columns.has("opened_at") || columns.has("resolved_at") ? 0 : -6) +
      (says(table, "ticket", "priority") > 0 ? 1 : -3),
  },
  touchpoints: {
    named: "touchpoint",
    needs: ["account_id", "occurred_at"],
    weigh: (table, columns) =>
      has(columns, "channel", "direction", "author") +
      says(table, "direction", "channel") -
      3 -
      says(table, "event", "ticket", "survey"),
  },
  surveys: {
    named: "survey",
    needs: ["account_id", "answered_at", "score"],
    weigh: (table) =>
      says(table, "survey", "satisfaction") + says(table, "comment") * 0.5 - 2 - says(table, "ticket", "resolved"),
  },
  outcomes: {
    named: "outcome churn renewal",
    needs: ["account_id", "occurred_on"],
    weigh: (table, columns) =>
      says(table, "churn") +
      (columns.has("kind") ? 1 : 0) +
      (saysOutcome(columns.get("kind")) ? 2 : says(table, "churn") > 0 ? 0 : -3) -
      says(table, "ticket", "segment") -
      (isUnique((columns.get("account_id") as ColumnMatch).column) && table.columns.length > 6 ? 2 : 0),
  },
  calendar: {
    named: "calendar",
    needs: ["name", "starts_on"],
    weigh: (table, columns) =>
      (columns.has("ends_on") ? 1 : 0) - 2 * says(table, "account", "user") - (table.rows > 1000 ? 4 : 1),
  },
  catalogue: {
    named: "catalogue",
    needs: ["event", "kind"],
    weigh: (table, columns) =>
      (isUnique((columns.get("event") as ColumnMatch).column) ? 1 : -6) -
      2 * says(table, "account", "user", "time") -
      1,
  },
};

function saysOutcome(match: ColumnMatch | undefined): boolean {
  const meant = [...(match?.column.values.keys() ?? [])].flatMap((value) => [...meaningsOf(value)]);
  return meant.some((meaning) => ["churn", "renewal"].includes(meaning));
}

/** Everything a table can be. */
export const tableRoles = Object.keys(roleRules) as TableRole[];
