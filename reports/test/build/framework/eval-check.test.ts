import { expect, it } from "vitest";
import { evalCheck } from "../../../build/framework/eval-check.ts";
import { newFolder, writeFiles } from "../small-project.ts";

it("names the first page and the library that makes code from text, once", () => {
  const folder = newFolder();
  writeFiles(folder, {
    "_npm/arquero@8.0.3/1.js": 'Function("d","return 1")',
    "_npm/@scope/own@1.0.0/2.js": "eval(text)",
    "_npm/sound@1.0.0/3.js": "const isFunction = () => node.eval(1)",
    "_npm/apache-arrow@21.2.0/4.js": 'new Function("x","")',
  });
  const check = evalCheck();
  const load = (file: string) => `<link rel="modulepreload" href="../_npm/${file}.js">`;
  check.add("/one", load("arquero@8.0.3/1") + load("sound@1.0.0/3") + load("apache-arrow@21.2.0/4"));
  check.add("/two", load("arquero@8.0.3/1") + load("@scope/own@1.0.0/2"));
  expect(check.refused(folder).map((warning) => warning.split(",")[0])).toEqual([
    "page /one uses arquero",
    "page /two uses @scope/own",
  ]);
});
