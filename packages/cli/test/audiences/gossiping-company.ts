const day = 86_400_000;

/** Monday 4 November 2024. */
const firstMonday = Date.UTC(2024, 10, 4);
const weeks = 80;
/** Of acme's lull. */
const lull = { from: 72, to: 76 };

/**
 * The files of a small company whose customer acme does not come back from a lull that somebody named after one of its own
 * people and one of globex, so that an alarm quotes both.
 */
export function gossipingCompany(config: Record<string, unknown>): Record<string, string> {
  const rows = ["occurred_at,account_id,event,user_id"];
  const at = (week: number, i: number) => new Date(firstMonday + (week * 7 + i) * day + 9 * 3_600_000).toISOString();
  for (let week = 0; week <= weeks; week++) {
    for (let i = 0; i < (week < weeks ? 5 : 1); i++) {
      if (week < lull.from) rows.push(`${at(week, i)},acme,design.create,ann.smith`);
      rows.push(`${at(week, i)},globex,design.create,bob.jones`);
    }
  }
  const date = (week: number, i: number) => at(week, i).slice(0, 10);
  return {
    "events.csv": `${rows.join("\n")}\n`,
    "accounts.csv": "account_id,name,owner\nacme,Acme Corp,Anna\nglobex,Globex,Ben\n",
    "calendar.csv": `name,starts_on,ends_on,scope,every\n${quoted},${date(lull.from, 0)},${date(lull.to, -1)},all,once\n`,
    "vitals.config.js": `export default ${JSON.stringify({ ...baseConfig, ...config }, null, 2)};\n`,
  };
}

/** What the lull is called. */
export const quoted = "Leave of ann.smith and of bob.jones at Globex";

const baseConfig = {
  title: "Gossiping company",
  outputNoun: "designs",
  sources: {
    events: { files: "events.csv" },
    accounts: { files: "accounts.csv" },
    calendar: { files: "calendar.csv" },
  },
  catalogue: { rules: [{ event: "design.*", kind: "output" }] },
};
