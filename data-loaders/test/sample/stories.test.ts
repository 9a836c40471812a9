import { beforeAll, describe, expect, it } from "vitest";
import { type RawSample, rawSample } from "./raw-sample.ts";
import { type StoryRows, storyRows } from "./story-rows.ts";

/** From so many weeks ago to so many, both included. */
type Span = [from: number, to: number];

let sample: RawSample;
let accountOf: StoryRows["accountOf"];
let output: StoryRows["output"];
let weekly: StoryRows["weekly"];
beforeAll(async () => {
  sample = await rawSample();
  ({ accountOf, output, weekly } = storyRows(sample));
  return sample.remove;
});

describe("output that goes down", () => {
  it.each([
    // story, weeks ago before, weeks ago after, share that is left at most
    ["quiet-decline", [25, 12], [1, 0], 0.5],
    ["abrupt-halving", [16, 4], [3, 0], 0.55],
    ["complete-stop", [15, 3], [2, 0], 0],
    ["presence-without-output", [17, 5], [4, 0], 0.2],
    ["lull-not-back", [22, 10], [3, 0], 0.25],
    ["customer-left", [34, 24], [10, 8], 0.5],
    ["customer-left", [34, 24], [7, 0], 0],
    ["answered-usability", [60, 48], [38, 33], 0.5],
    ["answered-season", [42, 36], [29, 24], 0.45],
    ["answered-defect", [33, 22], [21, 16], 0.5],
    ["answered-budget", [21, 9], [8, 0], 0.6],
  ] satisfies [string, Span, Span, number][])(
    "is down in %s, from weeks %j to weeks %j ago",
    async (id, before, after, most) => {
      const share = (await output(id, ...after)) / (await output(id, ...before));
      expect(share).toBeLessThanOrEqual(most);
    },
  );

  it("comes with more logins where presence goes on without output", async () => {
    const logins = `action = 'login' AND org_id = '${accountOf("presence-without-output")}'`;
    expect(await weekly(logins, 4, 0)).toBeGreaterThan(1.2 * (await weekly(logins, 17, 5)));
  });

  it("halves at once, without a slide before", async () => {
    const share = (await output("abrupt-halving", 7, 4)) / (await output("abrupt-halving", 16, 8));
    expect(share).toBeGreaterThan(0.8);
  });
});

describe("what must raise nothing", () => {
  it("comes back at once after a declared lull", async () => {
    const before = await output("lull-ended", 22, 10);
    expect((await output("lull-ended", 9, 4)) / before).toBeLessThan(0.3);
    expect((await output("lull-ended", 3, 0)) / before).toBeGreaterThan(0.75);
  });

  it("declares both lulls to the day", async () => {
    const scopes = ["lull-ended", "lull-not-back"].map((id) => `account:${accountOf(id)}`);
    const declared = await sample.rows(
      `SELECT starts_on, ends_on FROM calendar WHERE scope IN ('${scopes.join("', '")}')`,
    );
    expect(declared).toEqual([
      { starts_on: "2026-09-07", ends_on: "2026-10-18" },
      { starts_on: "2026-09-07", ends_on: "2026-10-18" },
    ]);
  });

  it("dips for one week only", async () => {
    const ordinary = await output("one-week-dip", 15, 3);
    expect((await output("one-week-dip", 2, 2)) / ordinary).toBeLessThan(0.6);
    expect((await output("one-week-dip", 1, 0)) / ordinary).toBeGreaterThan(0.75);
  });

  it("leaves everybody near zero in the week of the outage, and only then", async () => {
    const ordinary = await weekly("kind = 'output'", 40, 36);
    expect((await weekly("kind = 'output'", 35, 35)) / ordinary).toBeLessThan(0.05);
    expect((await weekly("kind = 'output'", 34, 34)) / ordinary).toBeGreaterThan(0.9);
  });

  it("works at less than half of the usual pace at the year-end", async () => {
    const share = (await weekly("kind = 'output'", 46, 45)) / (await weekly("kind = 'output'", 55, 47));
    expect(share).toBeGreaterThan(0.2);
    expect(share).toBeLessThan(0.5);
  });

  it("renames a customer from one week to the next", async () => {
    const id = accountOf("rename");
    const [row] = await sample.rows(`SELECT former_ids FROM accounts WHERE id = '${id}'`);
    expect(await weekly(`org_id = '${row?.former_ids}'`, 20, -1)).toBe(0);
    expect(await weekly(`org_id = '${id}'`, 129, 21)).toBe(0);
    const share = (await weekly(`org_id = '${id}'`, 20, 11)) / (await weekly(`org_id = '${row?.former_ids}'`, 30, 21));
    expect(share).toBeGreaterThan(0.75);
    expect(share).toBeLessThan(1.33);
  });
});

describe("other bad news", () => {
  it("shows a sponsor until seven weeks ago, and output as before", async () => {
    const sponsor = `actor_id = (SELECT sponsor_id FROM accounts WHERE id = '${accountOf("sponsor-left")}')`;
    expect(await weekly(sponsor, 19, 7)).toBeGreaterThan(1);
    expect(await weekly(sponsor, 6, -1)).toBe(0);
    expect((await output("sponsor-left", 6, 0)) / (await output("sponsor-left", 19, 7))).toBeGreaterThan(0.85);
  });

  it("shows ten or more defects in two weeks, and few tickets in the quarter before", async () => {
    const tickets = (from: string, to: string) =>
      sample.rows(`SELECT count(*)::INT AS tickets, (count(*) FILTER (type = 'defect'))::INT AS defects FROM tickets
        WHERE org = '${accountOf("support-spike")}' AND created::VARCHAR BETWEEN '${from}' AND '${to}'`);
    const [spike] = await tickets("2026-11-02", "2026-11-16");
    const [before] = await tickets("2026-08-03", "2026-11-02");
    expect(spike?.defects).toBeGreaterThanOrEqual(10);
    expect(before?.tickets).toBeLessThan(8);
  });

  it("shows a new customer with logins and no output", async () => {
    const id = accountOf("onboarding-stuck");
    expect(await output("onboarding-stuck", 129, -1)).toBe(0);
    expect(await weekly(`org_id = '${id}' AND action = 'login'`, 8, 0)).toBeGreaterThan(3);
    expect(await weekly(`org_id = '${id}'`, 129, 9)).toBe(0);
  });

  it.each([
    ["idle-seats", 0, 0.4],
    ["over-use", 1.1, 3],
  ])("shows producing people against seats in %s", async (id, least, most) => {
    const account = accountOf(id);
    const people = await weekly(`kind = 'output' AND org_id = '${account}'`, 3, 0, "4 * count(DISTINCT actor_id)");
    const [row] = await sample.rows(
      `SELECT seats::INT AS seats FROM seats WHERE account_id = '${account}' ORDER BY valid_from DESC LIMIT 1`,
    );
    expect(people / Number(row?.seats)).toBeGreaterThan(least);
    expect(people / Number(row?.seats)).toBeLessThan(most);
  });

  it("renews the contract with idle seats in nine weeks", async () => {
    const [row] = await sample.rows(`SELECT contract_ends FROM accounts WHERE id = '${accountOf("idle-seats")}'`);
    expect(row?.contract_ends).toBe("2027-01-11");
  });

  it("hangs on one person", async () => {
    const [row] = await sample.rows(`
      SELECT max(made) / sum(made) AS share FROM (SELECT sum(units) AS made FROM events
      WHERE kind = 'output' AND ago BETWEEN 0 AND 12 AND org_id = '${accountOf("key-person")}' GROUP BY actor_id)`);
    expect(row?.share).toBeGreaterThan(0.6);
  });

  it("lets one skill fade inside a flat total", async () => {
    const grid = "skill = 'grid-maintenance'";
    const fell = (await output("module-fading", 2, 0, grid)) / (await output("module-fading", 22, 10, grid));
    const total = (await output("module-fading", 2, 0)) / (await output("module-fading", 22, 10));
    expect(fell).toBeLessThan(0.35);
    expect(total).toBeGreaterThan(0.8);
  });
});

describe("good news", () => {
  it("takes up a second skill four weeks ago", async () => {
    expect(await output("second-module", 129, 4, "skill <> 'fibre-design'")).toBe(0);
    for (const ago of [3, 2, 1, 0]) {
      expect(await output("second-module", ago, ago, "skill = 'route-planning'")).toBeGreaterThan(0);
    }
  });

  it("takes up the launched command at six customers and nowhere else", async () => {
    const taken = await sample.rows(`
      SELECT org_id AS account, max(ago)::INT AS since FROM events WHERE action = 'route.replan-live' GROUP BY 1 ORDER BY 1`);
    const story = sample.stories.find(({ id }) => id === "launch-taken-up");
    expect(taken.map(({ account }) => account)).toEqual(story?.accounts);
    for (const { since } of taken) expect(since).toBeLessThanOrEqual(12);
  });

  it("grows", async () => {
    expect((await output("growth", 2, 0)) / (await output("growth", 27, 16))).toBeGreaterThan(1.4);
  });

  it("drops and comes back", async () => {
    const before = await output("recovered", 30, 18);
    expect((await output("recovered", 17, 9)) / before).toBeLessThan(0.55);
    expect((await output("recovered", 8, 0)) / before).toBeGreaterThan(0.8);
  });
});

describe("the stories together", () => {
  it("share no customer", () => {
    const accounts = sample.stories.flatMap((story) => story.accounts);
    expect(new Set(accounts).size).toBe(accounts.length);
  });

  it("leave the great majority of customers in peace", () => {
    expect(sample.stories.flatMap((story) => story.accounts).length).toBeLessThan(0.25 * 120);
  });
});
