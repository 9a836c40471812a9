import { counted } from "../wording/figures.ts";
import { type AlarmFate, alarmFates, fateOf, lastingWeeks } from "./alarm-fates.ts";
import type { CardRow } from "./card-row.ts";
import { fewestAlarms, stillNeeded } from "./enough.ts";
import type { FiredAlarm } from "./fired-alarm.ts";
import { shareRow } from "./graded-share.ts";
import type { Statements } from "./statements.ts";

const words: Readonly<Record<AlarmFate, string>> = {
  confirmed: `still held after ${lastingWeeks} weeks, or the customer was lost`,
  explained: "were explained by a reason that somebody logged",
  wrong: `were gone within ${lastingWeeks} weeks, and nobody said why`,
  open: "are too young to tell",
};

/** For all alarms and for each kind: the share with each fate. */
export function alarmRecord(statements: Statements, explaining: readonly string[]): CardRow[] {
  const lostBy = new Map(statements.losses.map((loss) => [loss.account, loss]));
  const fated = statements.alarms.map((alarm) => ({
    alarm,
    fate: fateOf(alarm, lostBy.get(alarm.account), explaining),
  }));
  const kinds = [...new Set(statements.alarms.map(({ kind }) => kind))].sort();
  return ["all", ...kinds].flatMap((part) => {
    const those = fated.filter(({ alarm }) => part === "all" || alarm.kind === part);
    const settled = those.filter(({ fate }) => fate !== "open").length;
    return alarmFates.map((fate) =>
      shareRow({
        measure: `alarms-${fate}`,
        part,
        said: part === "all" ? "Any alarm" : `Alarm ${part}`,
        expected: null,
        rows: rowsOf(those, fate, statements.accounts),
        outcomes: () => those.filter((each) => each.fate === fate).length,
        happened: (share) => `${share} of ${counted(those.length, "alarm")} ${words[fate]}.`,
        needs: stillNeeded(settled, fewestAlarms, "settled alarm"),
      }),
    );
  });
}

function rowsOf(those: readonly { alarm: FiredAlarm; fate: AlarmFate }[], fate: AlarmFate, accounts: number) {
  return {
    accounts,
    account: Int32Array.from(those, ({ alarm }) => alarm.account),
    date: Int32Array.from(those, ({ alarm }) => alarm.week),
    churned: Uint8Array.from(those, (each) => Number(each.fate === fate)),
  };
}
