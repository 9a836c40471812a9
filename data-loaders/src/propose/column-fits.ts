import type { ColumnProfile } from "./table-profile.ts";

export const isTime = ({ shape }: ColumnProfile) => shape.kind === "time";
export const isNumber = ({ shape }: ColumnProfile) => shape.kind === "number";
export const isAmount = ({ shape }: ColumnProfile) => shape.kind === "number" && shape.least >= 0;
export const isWholeNumber = ({ shape }: ColumnProfile) => shape.kind === "number" && shape.isWhole && shape.least >= 0;
export const isText = ({ shape }: ColumnProfile) => shape.kind === "text";
export const isWord = ({ shape, distinct }: ColumnProfile) => shape.kind === "text" && distinct <= 5000;
export const isFlag = ({ shape }: ColumnProfile) => shape.kind === "flag";
/** Ids may have a dot in them, such as `1234567.1612345678`, where the name says that they are ids. */
export const isId = ({ name, shape, filled }: ColumnProfile) =>
  filled > 0 &&
  (shape.kind === "text" ||
    shape.kind === "flag" ||
    (shape.kind === "number" && (shape.isWhole || /(^|[^a-z])id$|Id$|ID$/.test(name.trim()))));
export const isFew = (column: ColumnProfile) => isWord(column) && column.distinct <= 200;
export const isOwnId = (column: ColumnProfile) => isId(column) && column.distinct >= 0.9 * column.filled;
