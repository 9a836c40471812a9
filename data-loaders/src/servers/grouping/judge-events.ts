import type { MappedColumn } from "../../clean/column-mapping.ts";
import type { Dialect, ServerColumn, Sure, SureTime } from "../server.ts";

/** Our columns of events in the server's SQL, as the cleaning would make them. */
export interface JudgedEvents {
  /** Null where the source has no such column. */
  account_id: string;
  event: string;
  user_id: string | null;
  module: string | null;
  /** Millionths. */
  quantity: string;
  micros: string;
  kind: SureTime["kind"];
  event_id: (Sure & { isUnique: boolean; isTogether: boolean; isAlwaysSure: boolean }) | null;
  /** True for rows of which every value is beyond doubt; never null. */
  isSure: string;
}

/** Spaces of all kinds, as the cleaning takes them away. */
const blanks = /^[ \t\r\n\u00a0\ufeff]+|[ \t\r\n\u00a0\ufeff]+$/g;
/** Quantities are whole millionths, so that sums do not depend on the order of addition. */
export const million = 1_000_000;

/**
 * Says in SQL what the cleaning would make of events, as far as that is sure.
 *
 * @returns the values, or why no row can ever be sure, such as `occurred_at is text`
 */
export function judgeEvents(
  dialect: Dialect,
  mapped: readonly MappedColumn[],
  columns: readonly ServerColumn[],
): JudgedEvents | { doubt: string } {
  const namesake = columns.find(({ name }) => name.startsWith("vitals_"));
  // Engines differ in which of two namesakes they mean.
  if (namesake) return { doubt: `column ${namesake.name} bears a name that groups need` };
  const doubts: string[] = [];
  const sure: string[] = [];
  const from = (name: string) => mapped.find(({ spec }) => spec.name === name)?.from ?? null;
  const columnOf = (name: string) => columns.find((column) => column.name === name) as ServerColumn;

  function judge<Judged extends Sure>(
    name: string,
    type: (sql: string, column: ServerColumn) => Judged | null,
    constant: (text: string) => Judged | null,
  ): Judged | null {
    const source = from(name);
    if (!source) return null;
    const column = "constant" in source ? null : columnOf(source.name);
    const judged =
      "constant" in source ? constant(source.constant) : type(dialect.identifier(source.name), column as ServerColumn);
    if (judged) sure.push(judged.isSure);
    else doubts.push(`${name} is ${column ? `of type ${column.serverType}` : "one value for all rows"}`);
    return judged;
  }
  const text = (name: string) =>
    judge(name, dialect.text, (value) => {
      const trimmed = value.replace(blanks, "");
      if (trimmed.includes("\0")) return null;
      return { value: trimmed === "" ? "NULL" : dialect.literal(trimmed), isSure: "1 = 1" };
    });

  const time = judge(
    "occurred_at",
    (sql, column) => dialect.micros(sql, column),
    () => null,
  );
  const [account, event, user, module, id] = [
    text("account_id"),
    text("event"),
    text("user_id"),
    text("module"),
    text("event_id"),
  ];
  const quantity = judge("quantity", dialect.quantity, (value) => constantQuantity(Number(value)));
  if (doubts.length > 0 || !time || !account || !event) return { doubt: doubts.join(", ") };
  const idSource = from("event_id");
  const idColumn = idSource && "name" in idSource ? columnOf(idSource.name) : null;
  return {
    account_id: account.value,
    event: event.value,
    user_id: user?.value ?? null,
    module: module?.value ?? null,
    quantity: quantity ? `coalesce(${quantity.value}, ${million})` : String(million),
    micros: time.value,
    kind: time.kind,
    event_id: id && {
      ...id,
      isUnique: idColumn?.isUnique ?? false,
      isTogether: idColumn?.isTogether ?? false,
      isAlwaysSure: /^(true|1 = 1)$/.test(id.isSure),
    },
    isSure: [...sure, `${account.value} IS NOT NULL`, `${event.value} IS NOT NULL`]
      .map((condition) => `(${condition})`)
      .join(" AND "),
  };
}

function constantQuantity(quantity: number): Sure | null {
  const millionths = Math.round(quantity * million);
  const isSafe = quantity >= 0 && quantity <= 100_000 && Math.abs(quantity * million - millionths) < 0.4;
  return isSafe ? { value: String(millionths), isSure: "1 = 1" } : null;
}
