/**
 * The axis of an amount: few rules, plain numbers up to 9,999 and `10k`, `2.5M` from there, zero as 0.
 *
 * @param prefix - put before every number but zero, such as a currency sign
 */
export function countAxis({ prefix = "", tickCount = 4 }: { prefix?: string; tickCount?: number } = {}) {
  const number = "abs(datum.value) >= 10000 ? format(datum.value, '~s') : format(datum.value, ',~r')";
  return {
    tickCount,
    labelExpr: `datum.value === 0 ? '0' : ${JSON.stringify(prefix)} + (${number})`,
  };
}
