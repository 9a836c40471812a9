import { describe, expect, it } from "vitest";
import { findDrawnError, finishPage } from "../../../build/framework/finish-page.ts";
import { newFolder, writeFiles } from "../small-project.ts";

const root = newFolder();
writeFiles(root, { "data/fragments/acme.html": "<h1>Acme &amp; $& <small>Ltd</small></h1>" });
const finish = (html: string) => finishPage(html, { root, params: {} });

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

describe("findDrawnError", () => {
  it("finds an error that Framework drew instead of stopping", () => {
    const page = '<div class="observablehq--inspect observablehq--error">SyntaxError: a &lt; b</div>';
    expect(findDrawnError(page)).toBe("SyntaxError: a < b");
    expect(findDrawnError("<p>sound</p>")).toBe(undefined);
  });
});
