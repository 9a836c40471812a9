import type { InputName } from "@vitals/tables";
import type { ColumnProfile } from "./table-profile.ts";
import { isUnique } from "./table-profile.ts";

/** How a column of ours is found among theirs. */
export interface ColumnRule {
  /** What its name may speak of, best first; every meaning of a line must be there. */
  says: readonly string[];
  /** Meanings that speak against it. */
  not?: string;
  fits: (column: ColumnProfile) => boolean;
}

const isTime = ({ shape }: ColumnProfile) => shape.kind === "time";
const isNumber = ({ shape }: ColumnProfile) => shape.kind === "number";
const isAmount = ({ shape }: ColumnProfile) => shape.kind === "number" && shape.least >= 0;
const isWholeNumber = ({ shape }: ColumnProfile) => shape.kind === "number" && shape.isWhole && shape.least >= 0;
const isText = ({ shape }: ColumnProfile) => shape.kind === "text";
const isWord = ({ shape, distinct }: ColumnProfile) => shape.kind === "text" && distinct <= 5000;
const isFlag = ({ shape }: ColumnProfile) => shape.kind === "flag";
const isId = ({ shape, filled }: ColumnProfile) =>
  filled > 0 && (shape.kind === "text" || shape.kind === "flag" || (shape.kind === "number" && shape.isWhole));
const isFew = (column: ColumnProfile) => isWord(column) && column.distinct <= 200;
const isOwnId = (column: ColumnProfile) => isId(column) && column.distinct >= 0.9 * column.filled;

const account: ColumnRule = {
  says: ["account id", "account", "team id", "contract account", "team"],
  not: "name type plan count seat money created start parent owner segment size first last module",
  fits: isId,
};
const user: ColumnRule = {
  says: ["user id", "user email", "user", "email"],
  not: "name type role count agent created start first account team last owner",
  fits: (column) => isId(column) && column.shape.kind !== "flag",
};
const started: ColumnRule = {
  says: ["contract start", "start date", "start", "created date", "account created", "created"],
  not: "renewal end last user ticket",
  fits: isTime,
};

/** A period that was paid for: not an input of its own, but what accounts, seats and outcomes are made of. */
export const contractRules: Record<string, ColumnRule> = {
  account_id: account,
  start: started,
  end: { says: ["contract end", "end date", "end", "churn date", "churn"], not: "start created trial", fits: isTime },
  renews: { says: ["renewal date", "renewal"], not: "start last", fits: isTime },
  seats: { says: ["seat"], not: "modelled used flag date", fits: isWholeNumber },
  plan: { says: ["plan", "module name", "module"], not: "id date", fits: isFew },
  yearly: { says: ["yearly money", "yearly"], not: "monthly date count", fits: isAmount },
  monthly: { says: ["monthly money", "monthly"], not: "date count id", fits: isAmount },
  renewed: { says: ["renewal flag", "renewal"], not: "auto date", fits: isFlag },
};

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
      not: "id time date user account money count value platform browser device first",
      fits: (column) => isWord(column) && !isUnique(column),
    },
    user_id: user,
    module: { says: ["module", "feature", "module name"], not: "id count version", fits: isWord },
    quantity: {
      says: ["usage count", "event count", "count"],
      not: "money duration error first last user session size flag",
      fits: isAmount,
    },
    event_id: {
      says: ["event id", "usage id", "message id", "insert id", "row id", "id"],
      not: "user account team session",
      fits: isOwnId,
    },
  },
  accounts: {
    account_id: { ...account, says: ["account id", "id", "account", "team id"] },
    name: {
      says: ["account name", "name", "account", "team name"],
      not: "id user plan owner first last",
      fits: isText,
    },
    segment: { says: ["segment"], not: "id", fits: isFew },
    plan: { says: ["plan"], not: "id date money count", fits: isFew },
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
      says: ["churn date", "outcome date", "renewal date", "churn", "end date", "date", "end", "time", "last"],
      not: "first start created",
      fits: isTime,
    },
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
