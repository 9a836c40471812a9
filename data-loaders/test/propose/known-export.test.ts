import { expect, test } from "vitest";
import { csv, day, proposalFor, sourceFor } from "./proposing.ts";

const events = csv("ts,org_id,actor,action", 300, (i) => `${day(i % 90)}T08:00:00Z,o${i % 6},u${i % 20},saved`);

test("an export that a preset is made for needs no mapping", async () => {
  const known = [
    {
      name: "some-tool",
      input: "events" as const,
      columns: { occurred_at: "ts", account_id: "org_id", event: "action" },
    },
    {
      name: "other-tool",
      input: "events" as const,
      columns: { occurred_at: "ts", account_id: "groups.company.0", event: "action" },
    },
  ];
  expect(sourceFor(await proposalFor({ "log.csv": events }, {}, known), "events")).toMatchObject({
    files: "log.csv",
    preset: "some-tool",
    columns: {},
  });
});
