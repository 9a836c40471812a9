import { expect, it } from "vitest";
import { filesOfPage } from "../../../build/preview/files-of-page.ts";

it.each([
  ["what the frame of every page reads", "# Words alone", {}, []],
  [
    "fragments, those of a parameter too",
    "<!-- static: index/bands -->\n\n<!-- static: feature/[feature] -->",
    { feature: "design" },
    ["data/fragments/index/bands.html", "data/fragments/feature/design.html"],
  ],
  [
    "data and libraries",
    `import {drawn} from "../lib/account-page.js";
FileAttachment("../data/site.json"); FileAttachment(\`../data/accounts/\${observable.params.account}.json\`); import("./lib/charts.js")`,
    { account: "acme" },
    ["lib/account-page.js", "data/accounts/acme.json", "lib/charts.js"],
  ],
  ["each once", "<!-- static: a --> <!-- static: a -->", {}, ["data/fragments/a.html"]],
  ["no link to a page", '[data](../data/) and "data/x.json"', {}, []],
])("finds %s", (_, source, params, files) => {
  expect(filesOfPage(source, params)).toEqual(["data/site.json", ...files]);
});
