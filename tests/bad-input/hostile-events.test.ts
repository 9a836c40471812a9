import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { eventRows, eventsCsv } from "./event-rows.ts";
import { vitalsOn } from "./vitals-on.ts";

const script = "<script>window.broken=1</script>";

const events = [
  "design.create",
  "../../escape",
  script,
  "<img src=x onerror=alert(1)>",
  `\${alert(1)}`,
  "CON",
  "index",
  "Design.Create",
  "design--create",
  "=1+1",
  "](javascript:alert(1))",
  "\u202Ereversed",
  "y".repeat(5_000),
];

const conversation = `---
date: 2026-03-17
account: acme
reason: ${JSON.stringify(script)}
feature: ${JSON.stringify(script)}
author: ${JSON.stringify(script)}
---

${script} \${alert(1)} <!-- static: index/headline -->
`;

it("events and conversations of any content are shown as text, each event on a page of its own", async () => {
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const rows = events.flatMap((event) =>
    eventRows("acme", 3).map((row) => row.replace("design.create", () => quoted(event))),
  );
  const { code, source, page, folder } = await vitalsOn("build", {
    "events.csv": eventsCsv(...rows),
    "journal/one.md": conversation,
    "journal/two.md": "no front matter at all",
  });
  expect(code).toBe(0);
  expect(source("journal")).toMatchObject({ rows_read: 2, rows_used: 1, rows_quarantined: 1 });

  const pages = readdirSync(join(folder, "dist/features")).filter((name) => name !== "index.html");
  expect(pages).toHaveLength(events.length);
  for (const name of pages) expect(name).toMatch(/^[a-z0-9_-]{1,80}\.html$/);
  for (const path of ["features/index.html", "voice/index.html", ...pages.map((name) => `features/${name}`)]) {
    const html = page(path) ?? "";
    expect(html).not.toContain(script);
    expect(html).not.toContain("<img src=x");
  }
  for (const path of ["features/index.html", "voice/index.html"]) expect(page(path)).toContain("&lt;script&gt;");
});
