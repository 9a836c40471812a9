import { expect, test } from "vitest";
import { checkSources } from "../../src/index.ts";
import { configOf, folderWith, optionsFor } from "../loading.ts";

const sources = Object.fromEntries(
  ["events", "accounts", "users", "tickets", "surveys", "touchpoints"].map((name) => [name, { files: `${name}.csv` }]),
) as { events: { files: string } };

const company = {
  "events.csv": `occurred_at,account_id,event,user_id
2024-01-02T10:00:00,acme,save,person-ada
2024-01-02T10:00:00,acme,save,person-only-here
2024-01-20T10:00:00,acme,save,person-ada
never,acme,save,person-bob\n`,
  "accounts.csv":
    "account_id,name,owner,sponsor_user_id\nacme,Acme,person-owner,person-sponsor\nzeta,Zeta,Person-Owner,person-sponsor\n",
  "users.csv":
    "user_id,account_id,name,role\nperson-ada,acme,person Ada,boss\nperson-bob,acme,person Bob,boss\nperson-bob,acme,person Robert,boss\n",
  "tickets.csv":
    "ticket_id,account_id,opened_at,user_id\nt1,acme,2024-01-02,person-ticket\nt1,acme,2024-01-03,person-ticket\n",
  "surveys.csv":
    "account_id,answered_at,kind,score,user_id,comment\nacme,2024-01-02,nps,9,person-ada,person Ada says hello\nacme,2024-01-02,nps,x,person-ada,person Ada says hello\n",
  "touchpoints.csv": "account_id,occurred_at,author,question,answer\nacme,2024-01-02,person-author,person?,person!\n",
};

test.each(["hidden", "pseudonym"] as const)("shows no person where people are to be %s", async (users) => {
  const config = configOf({ sources, privacy: { users } });
  const { findings, inputs, overlaps } = await checkSources(config, optionsFor(await folderWith(company)));
  expect(JSON.stringify({ findings, inputs, overlaps })).not.toMatch(
    /person[- ](ada|bob|robert|owner|sponsor|ticket|author|only)|person[?!]/i,
  );
  const ids = inputs.find(({ input }) => input === "users")?.ranges.find(({ column }) => column === "user_id");
  expect(ids).toEqual({ column: "user_id", empty: 0, distinct: 2, least: null, greatest: null });
  expect(overlaps.find(({ column, input }) => column === "user_id" && input === "users")).toMatchObject({
    inInput: 2,
    inEvents: 2,
    inBoth: 1,
  });
});

test("shows people where every report shows them by name", async () => {
  const config = configOf({ sources, privacy: { users: "name" } });
  const { inputs, overlaps } = await checkSources(config, optionsFor(await folderWith(company)));
  expect(JSON.stringify(overlaps)).toContain("person-only-here");
  expect(JSON.stringify(inputs)).toContain("person-author");
});
