import type { Rule, Said } from "./rule.ts";

/** Weeks for which an alarm is not said again. */
const silentWeeks = 4;

/** Down two weeks in a row, read literally: each loaded week lower than the loaded week before it. */
export const twoFalls: Rule = ({ accounts, weeks, born, output, loaded }) => {
  const said: Said[] = [];
  for (let account = 0; account < accounts; account++) {
    let before = Number.NaN;
    let falls = 0;
    let silentUntil = 0;
    for (let week = born[account] as number; week < weeks; week++) {
      const row = account * weeks + week;
      if (!loaded[row]) continue;
      const made = output[row] as number;
      falls = made < before ? falls + 1 : 0;
      before = made;
      if (falls < 2 || week < silentUntil) continue;
      said.push({ account, week });
      silentUntil = week + silentWeeks;
    }
  }
  return said;
};
