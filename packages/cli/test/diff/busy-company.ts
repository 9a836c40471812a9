const day = 86_400_000;

/** Monday 6 January 2025. */
const firstMonday = Date.UTC(2025, 0, 6);

const weeks = 72;

/** Customers enough for a score, each with a course of its own; the last two dwindle. */
const customers = Array.from({ length: 12 }, (_, i) => ({ id: `c${i}`, perWeek: 2 + 2 * i, dwindles: i >= 10 }));

/** The files of a company with a year and a half of twelve customers, up to the week of 18 May 2026. */
export function busyCompany(settings: Record<string, unknown> = {}): Record<string, string> {
  const events = ["occurred_at,account_id,event,user_id"];
  for (let week = 0; week <= weeks; week++) {
    for (const { id, perWeek, dwindles } of customers) {
      const left = dwindles ? Math.max(0, 1 - Math.max(0, week - 56) / 14) : 1;
      const rhythm = 1 + 0.3 * Math.sin(week * (1 + perWeek));
      const count = week === weeks ? 1 : Math.round(perWeek * left * rhythm);
      for (let i = 0; i < count; i++) {
        const at = firstMonday + (week * 7 + (i % 5)) * day + (8 + (i % 9)) * 3_600_000;
        events.push(`${new Date(at).toISOString().slice(0, 19)},${id},design.${"abc"[i % 3]},${id}-user${i % 4}`);
      }
    }
  }
  const accounts = customers.map(({ id, perWeek }) => `${id},Customer ${id.slice(1)},${perWeek * 1000}`);
  return {
    "events.csv": `${events.join("\n")}\n`,
    "accounts.csv": `account_id,name,annual_value\n${accounts.join("\n")}\n`,
    "vitals.config.js": busyConfig(settings),
  };
}

/** The configuration of the busy company. */
export function busyConfig(settings: Record<string, unknown> = {}): string {
  const config = {
    title: "Busy company",
    outputNoun: "designs",
    sources: { events: { files: "events.csv" }, accounts: { files: "accounts.csv" } },
    catalogue: { rules: [{ event: "design.*", kind: "output" }] },
    ...settings,
  };
  return `export default ${JSON.stringify(config, null, 2)};\n`;
}
