/**
 * The axis of an amount: few rules, plain numbers up to 9,999 and `10k`, `2.5M` from there, zero as 0.
 *
 * @param options - `prefix`: put before every number but zero, such as a currency sign; `isWhole`: no rule between two
 *   whole numbers
 */
export function countAxis({
  prefix = "",
  tickCount = 4,
  isWhole = false,
}: {
  prefix?: string;
  tickCount?: number;
  isWhole?: boolean;
} = {}) {
  const number = "abs(datum.value) >= 10000 ? format(datum.value, '~s') : format(datum.value, ',~r')";
  return {
    tickCount,
    ...(isWhole && { tickMinStep: 1 }),
    labelExpr: `datum.value === 0 ? '0' : ${JSON.stringify(prefix)} + (${number})`,
  };
}
