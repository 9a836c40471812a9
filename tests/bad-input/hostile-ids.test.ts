import { expect, it } from "vitest";
import { eventRows, eventsCsv } from "./event-rows.ts";
import { vitalsOn } from "./vitals-on.ts";

const script = "<script>window.broken=1</script>";

const ids = [
  "a/b",
  "../../escape",
  'quote"quote',
  "it's",
  script,
  "<img src=x onerror=alert(1)>",
  `\${alert(1)}`,
  "CON",
  "Acme",
  "acme",
  "=1+1",
  "-->",
  "](javascript:alert(1))",
  "\u202Ereversed",
  "😀",
  " spaces ",
  "percent%2F",
  "x".repeat(10_000),
];

it("ids with slashes, quotes, HTML, case twins, formulas or 10,000 characters each get a page, and none runs or escapes", async () => {
  const quoted = (id: string) => `"${id.replaceAll('"', '""')}"`;
  const rows = ids.flatMap((id) => eventRows(quoted(id), 3));
  const { code, source, page, accountPages } = await vitalsOn("build", { "events.csv": eventsCsv(...rows) });
  expect(code).toBe(0);
  expect(source("events")).toMatchObject({
    rows_read: rows.length,
    rows_used: rows.length - ids.length,
    rows_quarantined: 0,
  });

  const pages = accountPages();
  expect(pages).toHaveLength(ids.length);
  expect(new Set(pages.map((name) => name.toLowerCase())).size).toBe(ids.length);
  for (const name of pages) expect(name).toMatch(/^[a-z0-9][a-z0-9._-]{0,120}\.html$/);

  for (const path of ["index.html", "accounts/index.html", ...pages.map((name) => `accounts/${name}`)]) {
    const html = page(path) ?? "";
    expect(html).not.toContain(script);
    expect(html).not.toContain("<img src=x");
  }
  expect(page("data/portfolio.csv")).not.toMatch(/(^|,)"?[=+@]/m);
});
