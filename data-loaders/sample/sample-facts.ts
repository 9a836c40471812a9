import type { WrittenSample } from "./write-sample.ts";

/** The stories and row counts of a sample as two Markdown tables: the part of `docs/sample.md` that is generated. */
export function sampleFacts({ stories, counts }: Pick<WrittenSample, "stories" | "counts">): string {
  const told = stories.map((story) => [
    `\`${story.id}\``,
    story.names.map((name, i) => `${name} (\`${story.accounts[i]}\`)`).join("<br>") || "everybody",
    story.week,
    story.what,
    story.expect === "nothing" ? "nothing" : `\`${story.expect}\``,
    story.open ? "yes" : "no",
  ]);
  const rows = Object.entries(counts).map(([input, count]) =>
    [`\`${input}\``, count.read, count.used, count.repeats, count.afterLastWeek, count.broken].map(String),
  );
  return [
    table(["story", "customers", "begins", "what happens", "should be said", "open in the last week"], told),
    table(["input", "rows read", "used", "repeats", "after the last week", "broken on purpose"], rows),
  ].join("\n");
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |\n`).join("");
}
