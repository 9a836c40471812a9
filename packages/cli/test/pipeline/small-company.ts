/** Days in epoch milliseconds. */
const day = 86_400_000;

/** Monday 2 March 2026. */
const firstMonday = Date.UTC(2026, 2, 2);

/**
 * The files of a small company with two customers over twelve weeks: acme makes five designs a week by two users, and
 * globex four by one. Events go on into the thirteenth week, so that the last complete week is that of 18 May 2026.
 */
export function smallCompany(config: Record<string, unknown> = {}): Record<string, string> {
  const rows = ["occurred_at,account_id,event,user_id"];
  for (let week = 0; week < 13; week++) {
    const days = week < 12 ? 5 : 1;
    for (let i = 0; i < days; i++) {
      const at = new Date(firstMonday + (week * 7 + i) * day + 9 * 3_600_000).toISOString().slice(0, 19);
      rows.push(`${at},acme,design.create,ann${i % 2}`);
      if (i < 4) rows.push(`${at},globex,design.create,bob`);
    }
  }
  return {
    "events.csv": `${rows.join("\n")}\n`,
    "accounts.csv": "account_id,name,annual_value\nacme,Acme Corp,12000\nglobex,Globex,8000\n",
    "vitals.config.js": `export default ${JSON.stringify({ ...baseConfig, ...config }, null, 2)};\n`,
  };
}

/** Rows of `events.csv` of the small company. */
export const smallCompanyEvents = 12 * 9 + 2;

const baseConfig = {
  title: "Small company",
  outputNoun: "designs",
  sources: { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } },
  catalogue: { rules: [{ event: "design.*", kind: "output" }] },
};
