import { describe, expect, it } from "vitest";
import { findDrawnError, finishPage } from "../../../build/framework/finish-page.ts";
import { newFolder, writeFiles } from "../small-project.ts";

const root = newFolder();
writeFiles(root, {
  "data/fragments/acme.html": "<h1>Acme &amp; $& <small>Ltd</small></h1>",
  "data/fragments/evil.html": "<p>Evil <script>planted()</script></p>",
});
const charset = '<meta charset="utf-8">\n';

/** What becomes of a page below its content policy. */
function finish(html: string): string {
  const page = finishPage(`${charset}${html}`, { root, params: {}, contentPolicy: "strict" });
  return page.replace(/^.*\n<meta http-equiv="Content-Security-Policy"[^>]*>\n/, "");
}

describe("finishPage", () => {
  it("names the language and lets the page be zoomed", () => {
    const page = '<!DOCTYPE html>\n<html>\n<meta content="width=device-width, initial-scale=1, maximum-scale=1">';
    expect(finish(page)).toBe(
      '<!DOCTYPE html>\n<html lang="en">\n<meta content="width=device-width, initial-scale=1">',
    );
  });

  it.each([
    // a heading from a fragment names the page; one from Markdown did already; no heading leaves the site's name
    ["<title>Site</title><!-- static: acme -->", "<title>Acme &amp; $& Ltd | Site</title>"],
    ["<title>Page | Site</title><!-- static: acme -->", "<title>Page | Site</title>"],
    ["<title>Site</title>", "<title>Site</title>"],
    ["<title>Site</title><h1>Site</h1>", "<title>Site</title>"],
  ])("titles %s as %s", (html, title) => {
    expect(finish(html).startsWith(title)).toBe(true);
  });
});

describe("the content policy", () => {
  it("allows the author's scripts, not one that comes in with the data", () => {
    const page = finishPage(`${charset}<script>ours()</script><!-- static: evil -->`, {
      root,
      params: {},
      contentPolicy: "strict",
    });
    const allowed = page.match(/'sha256-[^']+'/g);
    expect(page).toContain("planted()");
    expect(allowed).toEqual(["'sha256-6Mlk+XjE57h/a6BK8UFDhIqhWicH5NYtbW9Bd0Z0HiI='"]);
  });
});

describe("findDrawnError", () => {
  it("finds an error that Framework drew instead of stopping", () => {
    const page = '<div class="observablehq--inspect observablehq--error">SyntaxError: a &lt; b</div>';
    expect(findDrawnError(page)).toBe("SyntaxError: a < b");
    expect(findDrawnError("<p>sound</p>")).toBe(undefined);
  });
});
