import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { insertFragments } from "../../../build/config/static-fragments.ts";
import { newFolder, writeFiles } from "../small-project.ts";

const root = newFolder();
writeFiles(join(root, "data", "fragments"), {
  "headline.html": "<p>$& and $1</p>",
  "accounts/acme.html": "<p>Acme</p>",
});

describe("insertFragments", () => {
  it.each([
    ["<!-- static: headline -->", "<p>$& and $1</p>"],
    ["<div>\n<!--static:headline--></div>", "<div>\n<p>$& and $1</p></div>"],
    ["<!-- static: accounts/[account] -->", "<p>Acme</p>"],
    ["<!-- static: not-there -->", ""],
    ["<!-- statically: headline -->", "<!-- statically: headline -->"],
  ])("turns %s into %s", (html, expected) => {
    expect(insertFragments(html, root, { account: "acme" })).toBe(expected);
  });

  it("stays inside the folder of the fragments", () => {
    expect(() => insertFragments("<!-- static: [account] -->", root, { account: "../../etc" })).toThrow(
      'lies inside data/fragments, not at "../../etc"',
    );
  });
});
