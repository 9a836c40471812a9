import type { UserConfig } from "@vitals/tables/config";
import type { Files } from "../loading.ts";

const msPerDay = 86_400_000;
/** Monday 31 July 2023. */
const first = Date.UTC(2023, 6, 31);
/** Complete weeks; the week after has its Monday. */
const weeks = 20;

/** One event: working day of the history, customer (0 to 29), person (0 to 2). */
export interface Act {
  day: number;
  week: number;
  account: string;
  user: string;
  event: string;
}

const accountOf = (i: number) => `a${String(i).padStart(2, "0")}`;
const dayOf = (day: number) => new Date(first + day * msPerDay).toISOString().slice(0, 10);

/** Every event of thirty customers, of three people each, who save and print on each working day. */
function acts(): Act[] {
  const all: Act[] = [];
  for (let day = 0; day <= weeks * 7; day++) {
    if (day % 7 > 4) continue;
    for (let i = 0; i < 30; i++) {
      for (let person = 0; person < 3; person++) {
        for (const event of ["save", "print"]) {
          all.push({ day, week: Math.floor(day / 7), account: accountOf(i), user: `u${i}-${person}`, event });
        }
      }
    }
  }
  return all;
}

/** The sources of a company with which nothing is wrong; `change` makes other events of each event, or none. */
export function soundCompany(change: (act: Act) => Act | null = (act) => act): Files {
  const events = acts().flatMap((act) => {
    const changed = change(act);
    return changed ? [`${dayOf(changed.day)}T10:00:00,${changed.account},${changed.event},${changed.user}`] : [];
  });
  const accounts = Array.from(
    { length: 30 },
    (_, i) => `${accountOf(i)},${i % 2 ? "Fibre" : "Copper"},100,5,2023-07-01,2024-07-01,`,
  );
  const users = Array.from({ length: 90 }, (_, i) => `u${Math.floor(i / 3)}-${i % 3},${accountOf(Math.floor(i / 3))}`);
  const tickets = Array.from(
    { length: weeks },
    (_, week) => `t${week},a01,${dayOf(week * 7 + 1)}T10:00:00,${dayOf(week * 7 + 2)}T10:00:00`,
  );
  return {
    "events.csv": file("occurred_at,account_id,event,user_id", events),
    "accounts.csv": file("account_id,segment,annual_value,seats,started_on,renews_on,ended_on", accounts),
    "users.csv": file("user_id,account_id", users),
    "tickets.csv": file("ticket_id,account_id,opened_at,resolved_at", tickets),
    "seats.csv": file("account_id,valid_from,seats", ["a01,2023-07-01,5"]),
    "outcomes.csv": file("account_id,occurred_on,kind", ["a01,2023-07-01,renewed"]),
  };
}

/** A configuration of all these files. */
export const soundConfig: Partial<UserConfig> & Pick<UserConfig, "sources"> = {
  sources: Object.fromEntries(
    ["events", "accounts", "users", "tickets", "seats", "outcomes"].map((name) => [name, { files: `${name}.csv` }]),
  ) as UserConfig["sources"],
  catalogue: {
    rules: [
      { event: "save*", kind: "output" },
      { event: "print", kind: "use" },
    ],
  },
};

function file(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join("\n")}\n`;
}
