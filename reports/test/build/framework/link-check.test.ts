import { describe, expect, it } from "vitest";
import { linkCheck } from "../../../build/framework/link-check.ts";
import { newFolder, writeFiles } from "../small-project.ts";

const folder = newFolder();
writeFiles(folder, {
  "index.html": "",
  "accounts/index.html": '<h2 id="late & new">',
  "accounts/a.html": "",
  "data/a.csv": "",
});

describe("linkCheck", () => {
  it.each([
    // page            link                               broken
    ["/index", "./accounts/", undefined],
    ["/index", "./accounts/a.html", undefined],
    ["/index", "./accounts/a", "/accounts/a"],
    ["/index", "./accounts", "/accounts"],
    ["/accounts/a", "../", undefined],
    ["/accounts/a", "../data/a.csv", undefined],
    ["/accounts/a", "./#late%20&amp;%20new", undefined],
    ["/index", "https://example.com/none", undefined],
    ["/index", "mailto:a@example.com", undefined],
    ["/index", "#made-by-a-script", undefined],
    ["/index", "./accounts/?sort=name", undefined],
    ["/index", "./accounts/b", "/accounts/b"],
    ["/accounts/a", "./#none", "/accounts/#none"],
    ["/accounts/a", "../data/b.csv", "/data/b.csv"],
    ["/index", "./data/", "/data/"],
  ])("on %s, %s: broken is %s", (page, href, broken) => {
    const check = linkCheck();
    check.add(page, `<p><a class="x" href="${href}">there</a>`);
    const said = broken === undefined ? [] : [`page ${page} links to ${broken}, which does not exist`];
    expect(check.broken(folder)).toEqual(said);
  });

  it("says once for every missing place who leads there first", () => {
    const check = linkCheck();
    check.add("/index", '<a href="./b">b</a><a href="./b">b</a>');
    check.add("/accounts/a", '<a href="../b">b</a>');
    expect(check.broken(folder)).toEqual(["page /index links to /b, which does not exist"]);
  });
});
