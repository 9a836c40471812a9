import { type PresetName, presetPlaces } from "@vitals/tables/config";
import type { Preset } from "./preset.ts";
import { presets } from "./presets.ts";

/** The page `docs/presets.md`, printed from the presets themselves. */
export function documentPresets(): string {
  return `${introduction}
| preset | input | reads | of |
| --- | --- | --- | --- |
${presets.map(overviewLine).join("\n")}

${presets.map(section).join("\n\n")}
`;
}

const introduction = `# Presets

A preset knows one export of a known product: which of its fields feed which of our columns, how its times are written,
and which rows are not meant. A source that names one needs no mapping:

\`\`\`ts
sources: { events: { preset: "segment-tracks", files: "exports/*.gz" } },
\`\`\`

Whatever you set beside the preset wins: \`columns\` one by one, \`timeZone\`, \`dateFormats\`, \`format\`, \`query\`. A
column of ours that may be empty and that your export lacks is left empty; one that is needed ends the run with the
reason. A path such as \`properties.route\` reaches inside a field that holds JSON. \`vitals check\` shows what a preset found
before anything is built.

Presets that read tables work with \`connection\` and \`table\` in the place of \`files\`, on PostgreSQL and ClickHouse:

\`\`\`ts
sources: { tickets: { preset: "zendesk-tickets", connection: "warehouse", table: "zendesk.tickets" } },
\`\`\`

The table must keep the names of the documented fields, in any case, and objects and lists as \`json\`, \`jsonb\` or as text that
holds JSON. Moments may be moments, text or counted from 1970. Pipelines that spread an object over columns or tables
of their own (such as \`satisfaction_rating__score\`, or a table of subscription items) make another shape: map these yourself. The
other presets are for files whose columns bear no such names. Presets that derive a column or reach inside JSON fetch
every row of the table; of events the server then groups nothing.

JSON is read as one object a line. Where an interface gives pages, the \`jq\` line below writes them so. Rows that a preset
leaves out are not counted as read.

This page is printed from the presets (\`VITALS_UPDATE=1 npx vitest run documentation\` in \`tests/\`). Each is tested on a
few rows written after the document named with it, not on an export of your account: look at what \`vitals check\` says.
`;

const readsOf = (name: PresetName) => presetPlaces[name].reads;

function overviewLine({ name, input, title }: Preset): string {
  return `| [\`${name}\`](#${name}) | \`${input}\` | ${readsOf(name)} | ${title} |`;
}

/** What a user writes, in one line. */
export function presetLine({ name, input, asks, format, delimiter }: Preset): string {
  const ending = delimiter === "\t" ? "tsv.gz" : format === "jsonl" ? "jsonl.gz" : "csv";
  const named = Object.entries(asks ?? {}).map(([ours, theirs]) => `${ours}: "${theirs}"`);
  const columns = named.length > 0 ? `, columns: { ${named.join(", ")} }` : "";
  return `${input}: { preset: "${name}", files: "exports/*.${ending}"${columns} },`;
}

function section(preset: Preset): string {
  const gives = Object.entries(preset.columns).map(([ours, theirs]) => `| \`${ours}\` | ${shown(theirs)} |`);
  const asked = Object.keys(preset.asks ?? {}).map((ours) => `| \`${ours}\` | the one you name |`);
  const limits = preset.limits.map((limit) => `- ${limit}`);
  return `## ${preset.name}

${preset.title}, for \`${preset.input}\`. [How the export is documented](${preset.document}).

${preset.howTo}

\`\`\`ts
${presetLine(preset)}
\`\`\`

| gives | from |
| --- | --- |
${[...gives, ...asked].join("\n")}

What it cannot give, and what it guesses:

${limits.join("\n")}`;
}

/** A field of the export; one that begins with `our_` is derived. */
function shown(theirs: Preset["columns"][string]): string {
  const isDerived = typeof theirs !== "string" || theirs.startsWith("our_");
  return isDerived ? "derived" : `\`${theirs}\``;
}
