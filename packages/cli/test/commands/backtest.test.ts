import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { smallCompany } from "../pipeline/small-company.ts";
import { runVitals } from "../run-vitals.ts";
import { folderWith, temporaryFolder } from "../temporary-folder.ts";

let folder: string;

beforeAll(async () => {
  folder = folderWith(smallCompany());
  expect((await runVitals(folder, "load")).code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("vitals backtest", () => {
  it("says what churn is, and that nothing can be graded yet, where nothing can", async () => {
    const { code, stdout } = await runVitals(folder, "backtest");
    expect(stdout).toMatch(/^Churn is no output at all, within 26 weeks\.\nNothing can be graded yet: /);
    expect(stdout).toMatch(/^Likelihood: not shown/m);
    expect(code).toBe(0);
  });

  it("prints the same document that it leaves beside the configuration", async () => {
    const { code, stdout } = await runVitals(folder, "backtest", "--json");
    expect(stdout).toBe(readFileSync(join(folder, ".vitals/backtest.json"), "utf8"));
    expect({ code, ...JSON.parse(stdout) }).toMatchObject({
      code: 0,
      churn: { kind: "silence", leadWeeks: 0, windowWeeks: 26 },
      rows: 0,
    });
  });

  it("ends with 2 and names everything that is wrong with the score at once", async () => {
    const score = { weights: { nps: 10, logins: 10 } };
    const { code, stdout, stderr } = await runVitals(temporaryFolder(smallCompany({ score })), "backtest");
    expect(stderr).toContain("2 mistakes in score of");
    expect(stderr).toContain("no score may use nps, because what people say is no measure of the work they do");
    expect(stderr).toContain("no score may use logins, because being there is not work");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });

  it("ends with 2 and says what to run first when nothing was loaded", async () => {
    const { code, stderr } = await runVitals(temporaryFolder(smallCompany()), "backtest");
    expect(stderr).toMatch(/run vitals load first/);
    expect(code).toBe(2);
  });
});
