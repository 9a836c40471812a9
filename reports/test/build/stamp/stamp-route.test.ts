import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { prepareOffline } from "../../../build/offline/prepare-offline.ts";
import { buildSite } from "../../../build/site/build-site.ts";
import { runFramework } from "../../../build/site/run-framework.ts";
import { readTree } from "../read-tree.ts";
import { newFolder, smallProject } from "../small-project.ts";

/** Names that trip a careless replacement: a part of another, a word of the page, dots, a sort order of its own. */
const slugs = ["a", "acme", "acme-2", "2acme", "data", "accounts", "z.y.x", "the-longest-of-these-names", "a_b", "~c"];
const route = "accounts/[account].md";

const accountPage = `<!-- static: accounts/[account] -->

\`\`\`js
const account = observable.params.account;
const own = await FileAttachment(\`../data/accounts/\${observable.params.account}.json\`).json();
const shared = await FileAttachment("../data/shared.csv").csv();
\`\`\`

\${account}: \${own.n} of \${shared.length}, [all](../), [another](./acme-2).

<a href="../data/accounts/acme.json" download>an example</a>
`;

function projectOf(page: string): string {
  const files = slugs.flatMap((slug, i) => [
    [`src/data/accounts/${slug}.json`, JSON.stringify({ n: 10 ** i })],
    [`src/data/fragments/accounts/${slug}.html`, `<h1>Account &amp; ${slug}</h1>\n`],
  ]);
  return smallProject({
    ...(Object.fromEntries(files) as Record<string, string>),
    [`src/${route}`]: page,
    "src/data/shared.csv": "a\n1\n",
    "src/data/paths.json": JSON.stringify(slugs.map((slug) => `/accounts/${slug}`)),
  });
}

async function buildByFramework(projectDir: string): Promise<Record<string, string>> {
  const output = join(newFolder(), "native");
  mkdirSync(output);
  await runFramework({ projectDir, settings: { output }, date: "2025-01-05", unstamped: [route] });
  return readTree(output);
}

async function buildStamped(projectDir: string) {
  await prepareOffline({ root: join(projectDir, "src") });
  const site = await buildSite({ projectDir, outDir: join(projectDir, "dist") });
  const { "build.json": _, ...files } = readTree(site.folder);
  return { ...site, files };
}

describe("stamping", { timeout: 120_000 }, () => {
  it("writes every byte as Framework would, for names that are parts of each other and of the page", async () => {
    const project = projectOf(accountPage);
    const { files, stamped } = await buildStamped(project);
    expect(stamped).toBe(slugs.length - 3);
    expect(files).toEqual(await buildByFramework(project));
  });

  it("is given up for a route whose pages differ by more than their parameter, and says so", async () => {
    const project = projectOf(`${accountPage}\nUnlike the-longest-of-these-names.\n`);
    const { files, stamped, warnings } = await buildStamped(project);
    expect(stamped).toBe(0);
    expect(warnings).toEqual([expect.stringContaining(`pages of ${route} are built one by one`)]);
    expect(files).toEqual(await buildByFramework(project));
  });

  it("fails when an account has no file, and names its page", async () => {
    const project = projectOf(accountPage);
    rmSync(join(project, "src/data/accounts/acme-2.json"));
    await expect(buildStamped(project)).rejects.toThrow(/page \/accounts\/acme-2: .*acme-2\.json/);
  });
});
