import { beforeAll, describe, expect, it } from "vitest";
import { type RawSample, rawSample, smallSample } from "./raw-sample.ts";

const accountIds = "SELECT id FROM accounts UNION SELECT former_ids FROM accounts WHERE former_ids IS NOT NULL";

describe("the tables of the sample", () => {
  let sample: RawSample;
  beforeAll(async () => {
    sample = await rawSample(smallSample);
    return sample.remove;
  });

  it.each([
    ["events", "org_id"],
    ["users", "account_id"],
    ["seats", "account_id"],
    ["modules", "account_id"],
    ["surveys", "account_id"],
    ["outcomes", "account"],
    ["touchpoints", "account_id"],
  ])("name only known customers in %s", async (table, column) => {
    expect(await sample.rows(`SELECT DISTINCT ${column} FROM ${table} WHERE ${column} NOT IN (${accountIds})`)).toEqual(
      [],
    );
  });

  it("name only known customers in tickets, but for the broken ones", async () => {
    const strangers = await sample.rows(`SELECT key FROM tickets WHERE org NOT IN (${accountIds}) ORDER BY key`);
    expect(strangers).toEqual([{ key: "FLD-0902" }]);
  });

  it("name only known people of the same customer in events, and only while they have access", async () => {
    const strangers = await sample.rows(`
      SELECT org_id, actor_id FROM events
      LEFT JOIN accounts ON org_id IN (accounts.id, former_ids)
      LEFT JOIN users ON users.user_id = actor_id AND users.account_id = accounts.id
        AND created_on <= ts::DATE::VARCHAR AND coalesce(deactivated_on, '9999') > ts::DATE::VARCHAR
      WHERE users.user_id IS NULL`);
    expect(strangers).toEqual([]);
  });

  it("name one sponsor per customer, who is one of its people", async () => {
    const without = await sample.rows(`
      SELECT id FROM accounts LEFT JOIN users ON user_id = sponsor_id AND account_id = id AND is_sponsor = 'true'
      WHERE user_id IS NULL`);
    expect(without).toEqual([]);
  });

  it("have every command of the events in the catalogue, and every command of the catalogue in the events", async () => {
    const sides = await sample.rows(
      "SELECT action, event FROM (SELECT DISTINCT action FROM raw) FULL JOIN catalogue ON action = event WHERE action IS NULL OR event IS NULL",
    );
    expect(sides).toEqual([]);
  });

  it("have work only in skills that were enabled", async () => {
    const early = await sample.rows(`
      SELECT DISTINCT e.org_id, e.skill FROM events e JOIN accounts a ON e.org_id IN (a.id, a.former_ids)
      LEFT JOIN modules m ON m.account_id = a.id AND m.skill = e.skill AND m.enabled_on <= e.ts::DATE::VARCHAR
      WHERE e.skill IS NOT NULL AND m.skill IS NULL`);
    expect(early).toEqual([]);
  });

  it("end with the customer", async () => {
    const late = await sample.rows(
      "SELECT org_id FROM events JOIN accounts ON org_id = accounts.id WHERE ts::DATE::VARCHAR >= left_on",
    );
    expect(late).toEqual([]);
    const churned = await sample.rows("SELECT account FROM outcomes WHERE result = 'churned' ORDER BY 1");
    expect(churned).toEqual(
      await sample.rows("SELECT id AS account FROM accounts WHERE left_on IS NOT NULL ORDER BY 1"),
    );
  });
});
