import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Table, tableToIPC, vectorFromArray } from "apache-arrow";

const repository = fileURLToPath(new URL("../..", import.meta.url));

const index = `# Everything an analyst uses

<!-- static: headline -->

\`\`\`js
import {mean} from "d3";
import {feature} from "npm:topojson-client";
import {twice} from "./components/twice.js";
\`\`\`

\`\`\`js
const rows = await FileAttachment("data/rows.csv").csv({typed: true});
const tabbed = await FileAttachment("data/rows.tsv").tsv({typed: true});
const arrow = await FileAttachment("data/rows.arrow").arrow();
const table = aq.fromArrow(arrow);
\`\`\`

<div id="inputs">

\`\`\`js
Inputs.table(rows)
\`\`\`

</div>
<div id="plot">

\`\`\`js
Plot.plot({marks: [Plot.barY(rows, {x: "name", y: "n"})]})
\`\`\`

</div>

\`\`\`js
html\`<ul>
  <li id="d3">\${d3.sum(rows, (row) => row.n)}
  <li id="tsv">\${tabbed.length}
  <li id="arrow">\${arrow.numRows}
  <li id="aq">\${table.groupby("name").rollup({n: aq.op.sum("n")}).get("n", 1)}
  <li id="bare">\${mean(rows, (row) => row.n)}
  <li id="npm">\${typeof feature}
  <li id="component">\${twice(21)}
</ul>\`
\`\`\`
`;

const account = `<!-- static: accounts/[account] -->

\`\`\`js
const rows = FileAttachment(\`../data/accounts/\${observable.params.account}.csv\`).csv({typed: true});
\`\`\`

<p id="rows">\${rows.length} rows</p>
`;

const config = `import { siteConfig } from "@vitals/reports/build/index.ts";

export default siteConfig({
  root: "src",
  style: "style.css",
  sidebar: true,
  navigation: [{ name: "Start", path: "/" }],
  header: ({ title }) => \`<p>\${title}</p>\`,
});
`;

/** Writes a small Framework project that uses every library pages are promised, with the data it shows. */
export function writeOfflineProject(folder: string): void {
  const rows = new Table({ name: vectorFromArray(["a", "b", "b"]), n: vectorFromArray(Float64Array.of(1, 2, 3)) });
  const files: Record<string, string | Uint8Array> = {
    "observablehq.config.ts": config,
    "package.json": '{"type": "module"}\n',
    "src/index.md": index,
    "src/accounts/[account].md": account,
    "src/components/twice.ts": "export const twice = (n: number): number => 2 * n;\n",
    "src/style.css": "body { font-family: serif; }\n",
    "src/data/rows.csv": "name,n\na,1\nb,2\nb,3\n",
    "src/data/rows.tsv": "name\tn\na\t1\nb\t2\n",
    "src/data/rows.arrow": tableToIPC(rows, "file"),
    "src/data/accounts/acme.csv": "week,n\n1,4\n",
    "src/data/accounts/birch-and-co.csv": "week,n\n1,4\n2,5\n",
    "src/data/fragments/headline.html": "<p id='headline'>3 rows, and \u0024{this} is no code</p>",
    "src/data/fragments/accounts/acme.html": "<h1>Acme &amp; &lt;Sons&gt;</h1>\n<p>Acme does well.</p>\n",
    "src/data/site.json": '{"title": "Offline", "generated": true, "lastWeek": 20087}',
    "src/data/paths.json": '["/accounts/acme", "/accounts/birch-and-co", "/data/rows.csv"]',
    "src/data/search.json": '[{"path": "/accounts/acme", "title": "Acme & <Sons>"}]',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "dir");
}
