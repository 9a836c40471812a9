import { describe, expect, it } from "vitest";
import { smallCompany } from "../pipeline/small-company.ts";
import { runVitals } from "../run-vitals.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe("vitals digest", () => {
  it("prints the last assessment as text, as HTML and for programs, with links where the report lies", async () => {
    const folder = temporaryFolder(smallCompany({ publishing: { address: "https://reports.example.com/" } }));
    expect((await runVitals(folder, "digest")).code).toBe(2);
    for (const step of ["load", "assess"]) expect((await runVitals(folder, step)).code).toBe(0);
    const text = await runVitals(folder, "digest");
    expect(text.code, text.stderr).toBe(0);
    expect(text.stdout).toMatch(/^Subject: No customer needs a conversation · Small company, week of 18 May\n/);
    expect(text.stdout).toContain("https://reports.example.com/accounts/");
    const html = await runVitals(folder, "digest", "--html");
    expect(html.stdout).toMatch(/^<!doctype html>/);
    const json = JSON.parse((await runVitals(folder, "digest", "--json")).stdout);
    expect(json).toEqual({
      subject: expect.stringContaining("Small company"),
      text: text.stdout,
      html: html.stdout,
    });
  });
});
