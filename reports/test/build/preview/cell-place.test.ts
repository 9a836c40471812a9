import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { cellPlace } from "../../../build/preview/cell-place.ts";

const page = `# Who?

Value \${rows.map((row) => \`\${row}\`)} and \${oops}.

\`\`\`js
const rows = 1;
const x = (;
\`\`\`

~~~js echo
rows
~~~
`;

const idOf = (code: string) => createHash("sha256").update(code).digest("hex").slice(0, 8);
const parses = () => undefined;

it.each([
  ["a block", idOf("rows\n"), { line: 11, text: "rows" }],
  ["a block that stands there twice", `${idOf("rows\n")}-1`, { line: 11, text: "rows" }],
  ["an expression in the text", idOf("oops"), { line: 3, text: page.split("\n")[2] }],
  ["a cell of an older page", idOf("gone\n"), undefined],
])("%s is found by its id", (_, id, place) => {
  expect(cellPlace(page, { id, message: "Error: no" }, parses)).toEqual(place);
});

it("code that does not parse is found by its message, down to the line", () => {
  const faultOf = (code: string) => (code.includes("(;") ? "Unexpected token (2:11)" : undefined);
  const failed = { id: null, message: "SyntaxError: Unexpected token (2:11)" };
  expect(cellPlace(page, failed, faultOf)).toEqual({ line: 7, text: "const x = (;" });
});
