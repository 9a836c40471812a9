import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addContentPolicy } from "../../../build/framework/content-policy.ts";

const head = '<html><head>\n<meta charset="utf-8">\n<title>Page</title>';
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The value of one directive of a page's policy. */
function directive(name: string, html: string, policy: "strict" | "notebook" = "strict"): string | undefined {
  const text = /content="([^"]+)"/.exec(addContentPolicy(html, policy))?.[1];
  return text?.split("; ").find((part) => part.startsWith(`${name} `));
}

describe("addContentPolicy", () => {
  it("puts the policy before everything it shall hold for", () => {
    expect(addContentPolicy(head, "strict")).toMatch(
      /^<html><head>\n<meta charset="utf-8">\n<meta http-equiv=.*\n<title>/,
    );
  });

  it.each([
    ["the exact text of a script", '<script type="module">\n\nrun();\n\n</script>', ["\n\nrun();\n\n"]],
    ["line ends as a browser reads them", "<script>a();\r\nb();\rc();</script>", ["a();\nb();\nc();"]],
    ["every script once", "<script>a()</script><SCRIPT>b()</SCRIPT><script>a()</script>", ["a()", "b()"]],
    ["no file", '<script src="./a.js"></script><script async src="./b.js"></script>', []],
    ["text that is not ASCII", "<script>say('Ærøskøbing')</script>", ["say('Ærøskøbing')"]],
  ])("allows %s", (_, scripts, allowed) => {
    expect(directive("script-src", `${head}${scripts}`)).toBe(["script-src 'self'", ...allowed.map(hash)].join(" "));
  });

  it.each([
    ["strict", "script-src", "script-src 'self'"],
    ["strict", "style-src", "style-src 'self'"],
    ["strict", "default-src", "default-src 'none'"],
    ["strict", "connect-src", "connect-src 'self'"],
    ["strict", "base-uri", "base-uri 'none'"],
    ["strict", "worker-src", undefined],
    ["notebook", "script-src", "script-src 'self' 'unsafe-eval'"],
    ["notebook", "default-src", "default-src 'none'"],
    ["notebook", "connect-src", "connect-src 'self'"],
  ] as const)("says under %s of %s: %s", (policy, name, expected) => {
    expect(directive(name, head, policy)).toBe(expected);
  });

  it.each([
    ["Plot", '<link rel="modulepreload" href="../_npm/@observablehq/plot@0.6.17/a1.js">'],
    ["Inputs", '<link rel="modulepreload" href="./_observablehq/stdlib/inputs.980e3c16.js">'],
    ["html", '<link rel="modulepreload" href="./_npm/htl@1.0.0/60.js">'],
    ["a style of its own", '<p style="color: red">'],
  ])("lets a page with %s write styles", (_, html) => {
    expect(directive("style-src", `${head}${html}`)).toBe("style-src 'self' 'unsafe-inline'");
  });

  it("refuses a page that has no place for a policy", () => {
    expect(() => addContentPolicy("<html>", "strict")).toThrow("the page has no place for its content policy");
  });
});
