import { describe, expect, it } from "vitest";
import { refuseBareImport } from "../../../build/framework/bare-import.ts";

const page = (code: string, text = "") => `<script type="module">\n${code}\n</script>${text}`;
const refuse = (file: string, text: string) => () => refuseBareImport(file, text, import.meta.dirname);

describe("refuseBareImport", () => {
  it.each([
    ["a.html", page('const {html} = await import("htl");'), 'write import ... from "npm:htl"'],
    ["a.js", 'import { html } from "htl";', 'write import ... from "npm:htl"'],
    ["a.js", 'import{a}from"@nobody/has/this";', "uses npm:@nobody/has, which is not installed"],
  ])("refuses what no browser can find: %s %s", (file, text, message) => {
    expect(refuse(file, text)).toThrow(message);
  });

  it.each([
    ["a.html", page('import {define} from "./_observablehq/client.js"; await import("../lib/charts.js")')],
    ["a.html", page("", '<p>as in import("htl")</p>')],
    ["a.js", 'export { a } from "./b.js"; import "https://example.com/c.js";'],
  ])("accepts %s %s", (file, text) => {
    expect(refuse(file, text)).not.toThrow();
  });
});
