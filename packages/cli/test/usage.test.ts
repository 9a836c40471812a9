import { describe, expect, it } from "vitest";
import { runVitals } from "./run-vitals.ts";
import { temporaryFolder } from "./temporary-folder.ts";

describe("vitals, used wrongly", () => {
  it.each([
    ["an unknown command", ["biuld"], "Did you mean build?"],
    ["an unknown option", ["build", "--as-off", "2026-11-15"], "Did you mean --as-of?"],
    ["an option without its value", ["build", "--config"], "argument missing"],
    ["a day that does not exist", ["build", "--as-of", "2026-02-30"], "expected a day such as 2026-11-15"],
    ["a day in another notation", ["build", "--as-of", "15.11.2026"], "expected a day such as 2026-11-15"],
    [
      "a week that does not exist",
      ["explain", "acme", "--week", "2026-W54"],
      "expected a day such as 2026-11-12 or a week",
    ],
    ["a port that is none", ["serve", "--port", "70000"], "expected a number from 0 to 65535"],
    ["a zone that is none", ["init", "--zone", "Mars/North"], "expected a zone such as Europe/Berlin"],
    ["no account to explain", ["explain"], "missing required argument 'account'"],
    ["one argument too many", ["explain", "acme", "globex"], "too many arguments"],
    ["nothing at all", [], "Usage: vitals"],
  ])("ends with 2, says what is wrong and prints no data: %s", async (_what, args, said) => {
    const { code, stdout, stderr } = await runVitals(temporaryFolder(), ...args);
    expect(stderr).toContain(said);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  });
});

describe("vitals --help", () => {
  it("ends with 0 and names every command and exit code", async () => {
    const { code, stdout } = await runVitals(temporaryFolder(), "--help");
    expect(code).toBe(0);
    for (const name of ["init", "build", "load", "assess", "site", "preview", "serve", "check", "explain", "sample"]) {
      expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
    }
    expect(stdout).toMatch(
      /0 +published, all fresh\n.*10 +published with stale.*\n.*1 +nothing published.*\n.*2 +wrong usage/,
    );
  });
});
