import type { InputName } from "@vitals/tables";
import {
  isAmount,
  isFew,
  isFlag,
  isId,
  isNumber,
  isOwnId,
  isText,
  isTime,
  isWholeNumber,
  isWord,
} from "./column-fits.ts";
import type { ColumnRule } from "./column-rule.ts";
import { account, started, user } from "./shared-rules.ts";
import { isUnique } from "./table-profile.ts";

/** Rules of the columns worth looking for, for each input. */
export const columnRules: Partial<Record<InputName, Record<string, ColumnRule>>> = {
  events: {
    occurred_at: {
      says: ["event time", "event date", "time", "usage date", "date", "created", "start", "received"],
      not: "first last end user account",
      fits: isTime,
    },
    account_id: account,
    event: {
      says: ["event name", "event type", "event", "feature name", "feature", "name", "usage type", "type", "module"],
      exact: ["name"],
      not: "id time date user account money count value first attribute unit plan contract outcome title place owner segment",
      fits: (column) => isWord(column) && !isUnique(column) && column.filled >= 0.8 * column.rows,
    },
    user_id: user,
    module: { says: ["module", "feature", "module name"], not: "id count version", fits: isWord },
    quantity: {
      says: ["usage count", "event count", "count"],
      not: "money duration error first last user session size flag id view views answer comment gauge seat",
      fits: isAmount,
    },
    event_id: {
      says: ["event id", "usage id", "message id", "insert id", "row id", "id"],
      not: "user account team session",
      fits: isOwnId,
    },
  },
  accounts: {
    account_id: { ...account, says: ["account id", "id", "account", "team id", "party id", "party", "unit id"] },
    name: {
      says: ["account name", "name", "account", "team name"],
      exact: ["account"],
      not: "id user plan owner first last place title",
      fits: isText,
    },
    segment: { says: ["segment"], not: "id", fits: isFew },
    plan: { says: ["plan", "contract type"], not: "id date money count", fits: isFew },
    owner: { says: ["owner"], not: "id count date", fits: isFew },
    annual_value: {
      says: ["yearly money", "yearly", "contract money"],
      not: "monthly date count modelled",
      fits: isAmount,
    },
    currency: { says: ["currency"], fits: isFew },
    seats: { says: ["seat"], not: "modelled used flag date", fits: isWholeNumber },
    started_on: started,
    renews_on: { says: ["renewal date", "renewal", "contract end"], not: "start last", fits: isTime },
    ended_on: {
      says: ["churn date", "churn", "end date", "end", "deactivated"],
      not: "trial renewal start contract",
      fits: isTime,
    },
    parent_id: { says: ["parent account", "parent id", "parent"], not: "name", fits: isId },
    aliases: { says: ["alias id", "alias"], not: "name", fits: isText },
    manager_rating: {
      says: ["rating"],
      fits: ({ values, filled }) =>
        filled > 0 && [...values.keys()].every((value) => /^([1-5]|red|yellow|green)$/i.test(value)),
    },
    sponsor_user_id: { says: ["sponsor"], not: "name flag", fits: isId },
  },
  users: {
    user_id: { ...user, says: ["user id", "id", "user", "user email", "email"] },
    account_id: account,
    name: { says: ["user name", "name"], not: "id account", fits: isText },
    role: { says: ["role"], not: "id", fits: isFew },
    is_sponsor: { says: ["sponsor"], fits: isFlag },
    created_on: { says: ["created", "start"], not: "last", fits: isTime },
    deactivated_on: { says: ["deactivated", "end"], not: "last", fits: isTime },
  },
  seats: {
    account_id: account,
    valid_from: { says: ["start date", "start", "date", "created", "time"], not: "end renewal", fits: isTime },
    seats: { says: ["seat count", "seat"], not: "used flag modelled", fits: isWholeNumber },
  },
  modules: {
    account_id: account,
    module: { says: ["module name", "module", "feature"], not: "date", fits: isFew },
    enabled_on: { says: ["enabled", "start", "created", "date"], not: "end deactivated", fits: isTime },
    disabled_on: { says: ["deactivated", "end"], not: "start", fits: isTime },
  },
  tickets: {
    ticket_id: { says: ["ticket id", "id", "ticket"], not: "account user", fits: isId },
    account_id: account,
    opened_at: {
      says: ["opened", "created", "start", "ticket date", "date", "time"],
      not: "end resolved response",
      fits: isTime,
    },
    resolved_at: { says: ["resolved"], not: "flag", fits: isTime },
    first_response_at: { says: ["first response", "response"], fits: isTime },
    nature: { says: ["ticket type", "nature", "type"], not: "id", fits: isFew },
    priority: { says: ["priority"], fits: (column) => column.distinct <= 20 },
    feature: { says: ["module", "feature"], not: "id flag", fits: isFew },
    user_id: user,
    csat: { says: ["satisfaction", "rating", "score"], not: "priority comment", fits: isNumber },
  },
  touchpoints: {
    account_id: account,
    occurred_at: { says: ["touchpoint date", "time", "date", "start", "created"], not: "end", fits: isTime },
    channel: { says: ["channel", "touchpoint type", "type"], fits: isFew },
    direction: { says: ["direction"], fits: isFew },
    author: { says: ["author", "owner"], fits: isFew },
    question: { says: ["question"], fits: isText },
    answer: { says: ["answer", "comment"], fits: isText },
  },
  surveys: {
    account_id: account,
    answered_at: { says: ["answer date", "time", "date", "created", "received"], fits: isTime },
    kind: { says: ["survey type", "type", "survey"], fits: isFew },
    score: {
      says: ["survey score", "score", "satisfaction", "rating", "survey"],
      not: "id date type count",
      fits: isNumber,
    },
    user_id: user,
    comment: { says: ["comment"], fits: isText },
  },
  outcomes: {
    account_id: account,
    occurred_on: {
      says: [
        "effective",
        "churn date",
        "outcome date",
        "renewal date",
        "churn",
        "end date",
        "date",
        "end",
        "time",
        "last",
      ],
      not: "first created",
      fits: isTime,
    },
    value_change: { says: ["money change", "change"], fits: isNumber },
    kind: { says: ["outcome", "event type", "type", "event"], not: "id reason date", fits: isFew },
  },
  calendar: {
    name: { says: ["calendar name", "name", "calendar"], not: "id", fits: isText },
    starts_on: { says: ["start", "date"], not: "end", fits: isTime },
    ends_on: { says: ["end"], fits: isTime },
  },
  catalogue: {
    event: { says: ["event name", "event", "feature", "name"], not: "id date type", fits: isText },
    title: { says: ["name"], not: "event id", fits: isText },
    kind: { says: ["type"], not: "id", fits: isFew },
    group: { says: ["team", "module"], not: "id", fits: isFew },
  },
};
