import { isId, isTime } from "./column-fits.ts";
import type { ColumnRule } from "./column-rule.ts";

/** The customer, in any table. */
export const account: ColumnRule = {
  says: ["account id", "account", "team id", "contract account", "team"],
  not: "name type plan count seat money created start parent owner segment size first last module",
  fits: isId,
};
/** The person, in any table. */
export const user: ColumnRule = {
  says: ["user id", "user email", "user", "email"],
  not: "name type role count agent created start first account team last owner",
  fits: (column) => isId(column) && column.shape.kind !== "flag",
};
/** The first day of what was bought. */
export const started: ColumnRule = {
  says: ["contract start", "start date", "start", "created date", "account created", "created"],
  not: "renewal end last user ticket",
  fits: isTime,
};
