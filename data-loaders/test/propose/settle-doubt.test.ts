import { expect, test } from "vitest";
import { csv, proposalFor, sourceFor } from "./proposing.ts";

const log = csv(
  "time,account,user,action",
  200,
  (i) => `0${1 + (i % 9)}/0${1 + (i % 8)}/2026 08:00,a${i % 5},u${i % 9},saved`,
);
const accounts = (day: string) => csv("account_id,name,start_date", 5, (i) => `a${i},Company ${i},${day}`);

test.each([
  ["25/01/2024", "%d/%m/%Y %H:%M"],
  ["01/25/2024", "%m/%d/%Y %H:%M"],
])("days like %s in one file say how another is written", async (day, format) => {
  const proposal = await proposalFor({ "log.csv": log, "accounts.csv": accounts(day) });
  expect(sourceFor(proposal, "events")?.dateFormats).toEqual([format]);
  expect(proposal.findings.unsure.map(({ guess }) => guess).join()).not.toContain("are read as");
});

test("without such a file the guess is told with its alternative", async () => {
  const { findings } = await proposalFor({ "log.csv": log });
  expect(findings.unsure).toContainEqual({
    guess: "times in time of log are read as %d/%m/%Y %H:%M",
    alternative: "%m/%d/%Y %H:%M",
  });
});
