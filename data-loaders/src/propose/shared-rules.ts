import { isId, isTime } from "./column-fits.ts";
import type { ColumnRule } from "./column-rule.ts";
import type { ColumnProfile } from "./table-profile.ts";

/** Numbers under a name in the plural, such as `active_users`, count people. */
const isHeadcount = ({ name, shape }: ColumnProfile) =>
  shape.kind === "number" &&
  /(user|member|customer|client|account|employee|student|device|machine)s$/i.test(name.trim());

/** The customer, in any table. */
export const account: ColumnRule = {
  says: ["account id", "account", "team id", "contract account", "team", "party id", "party"],
  not: "name type plan count seat money created start parent owner segment size first last module place",
  fits: (column) => isId(column) && !isHeadcount(column),
};
/** The person, in any table. */
export const user: ColumnRule = {
  says: ["user id", "user email", "user", "email", "created author", "author", "owner user id", "unit id", "unit"],
  not: "name type role count agent created start first account team last owner time date",
  // `login` is a person where it is a text, and a count where it is a number.
  fits: (column) =>
    isId(column) &&
    !isHeadcount(column) &&
    column.shape.kind !== "flag" &&
    (column.shape.kind === "text" || !/^log_?ins?$/i.test(column.name)),
};
/** The first day of what was bought. */
export const started: ColumnRule = {
  says: ["contract start", "start date", "start", "created date", "account created", "created"],
  not: "renewal end last user ticket",
  fits: isTime,
};
