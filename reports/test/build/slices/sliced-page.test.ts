import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { slicedPage } from "../../../build/slices/sliced-page.ts";
import { titled } from "../../../build/slices/titled.ts";

function folderWith(...files: string[]): string {
  const root = mkdtempSync(join(tmpdir(), "sliced-page-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "data/accounts"), { recursive: true });
  for (const file of files) writeFileSync(join(root, file), file);
  return root;
}

const register = (name: string, hash: string) =>
  `registerFile("./${name}", {"name":"./${name}","path":"./_file/${name.replace(".json", `.${hash}.json`)}","size":2});\n`;

describe("a page made from the shell", () => {
  it("reads the audience's own files", () => {
    const root = folderWith("data/site.json", "data/accounts/acme.json");
    const shell = register("data/accounts/shell-page.json", "00000000") + register("data/site.json", "00000000");
    const page = slicedPage(shell, { root, parameter: { from: "shell-page", to: "acme" } });
    if ("unsliced" in page) throw new Error(page.unsliced);
    expect(page.html).not.toContain("00000000");
    expect(page.html).not.toContain("shell-page");
    expect([...page.files.values()].sort()).toEqual(["data/accounts/acme.json", "data/site.json"]);
    expect(page.html).toContain('"size":23');
  });

  it.each([
    ["is not there", "data/everything.json", "data/everything.json"],
    ["is not made for audiences", "assets/all-customers.json", "assets/all-customers.json"],
    ["only sounds like it", "mydata/all.json", "mydata/all.json"],
  ])("is left out when a file it reads %s", (_, file, named) => {
    const root = folderWith("data/site.json");
    expect(slicedPage(register(file, "00000000"), { root })).toEqual({ unsliced: named });
  });
});

describe("the name of a report", () => {
  const html = `<title>Acme | Our customers</title><a class="masthead-title" href="./">Our customers</a><p>Our customers</p>`;
  it("is the readers' own in the window and at the head", () => {
    expect(titled(html, { from: "Our customers", to: "You & <us>" })).toBe(
      `<title>Acme | You &amp; &lt;us&gt;</title><a class="masthead-title" href="./">You &amp; &lt;us&gt;</a><p>Our customers</p>`,
    );
    expect(titled(html, { from: "Our customers", to: "Our customers" })).toBe(html);
  });
});
