import type { Proposal, ProposedSource } from "@vitals/data-loaders";
import type { NamedConnection } from "./connection-named.ts";

/** A proposal as the text of a configuration, with the reasons as comments. */
export function configText(
  proposal: Proposal & { connection: NamedConnection | null },
  catalogueFile: string | null,
): string {
  const { connection, title, timeZone, currency, outputNoun, sources, churn, otherEvents, derived, findings } =
    proposal;
  const blocks = sources.map(sourceText);
  if (catalogueFile !== null) {
    blocks.push(
      "    // What each event is, and why: edit the file. `output` is production work, `use` is on the way to it, `admin` keeps\n" +
        "    // house, `presence` is being there and is never scored.\n" +
        `    catalogue: { files: ${quoted(catalogueFile)} },`,
    );
  }
  const rules =
    otherEvents === "output"
      ? [
          "",
          "  // No event's name tells what makes something, so all count as output, also those that the sample did not show.",
          '  catalogue: { rules: [{ event: "*", kind: "output" }] },',
        ]
      : [];
  return `${[
    'import { defineConfig } from "@vitals/tables/config";',
    "",
    "// Proposed by `vitals init` from a sample of the data. Every line is yours to change; `vitals check` says what follows.",
    ...(findings.unsure.length === 0
      ? []
      : [
          "//",
          "// Guessed, and what else it could be:",
          ...findings.unsure.map(({ guess, alternative }) => `// - ${line(guess)}; else: ${line(alternative)}`),
        ]),
    "",
    "export default defineConfig({",
    `  title: ${quoted(title)},`,
    "  // Days and weeks are cut in this zone. Weeks run from Monday to Sunday.",
    `  timeZone: ${quoted(timeZone)},`,
    `  // ${line(currency.reason)}`,
    `  currency: ${quoted(currency.code)},`,
    '  // What one unit of output is called, such as "designs".',
    `  outputNoun: ${quoted(outputNoun)},`,
    "",
    ...(connection === null ? [] : connectionText(connection)),
    `  // ${connection ? "" : "Paths are relative to this file. "}\`columns\` reads "our name: your name"; a column that has our name needs no line.`,
    "  sources: {",
    ...blocks,
    "  },",
    ...rules,
    "",
    `  // ${line(churn.reason)}`,
    ...churnText(churn),
    ...(derived.length === 0
      ? []
      : [
          "",
          `  // The name of ${line(derived.join(", "))} says that it was derived; learning from usage what was made of usage is a circle.`,
          "  benchmarks: { learn: false },",
        ]),
    "});",
  ].join("\n")}\n`;
}

function connectionText({ name, engine, variable }: NamedConnection): string[] {
  return [
    `  // The address, with its user and password, stays in the environment variable ${variable}.`,
    `  connections: { ${/^[a-z_][a-z0-9_]*$/.test(name) ? name : quoted(name)}: { engine: ${quoted(engine)}, url: { env: ${quoted(variable)} } } },`,
    "",
  ];
}

function churnText({ kind, windowWeeks }: Proposal["churn"]): string[] {
  const settings = [
    ...(kind === null ? [] : [`kind: ${quoted(kind)}`]),
    ...(windowWeeks === null ? [] : [`windowWeeks: ${windowWeeks}`]),
  ];
  return settings.length === 0 ? [] : [`  churn: { ${settings.join(", ")} },`];
}

function sourceText({
  input,
  preset,
  files,
  connection,
  table,
  tables,
  query,
  columns,
  dateFormats,
  traits,
  reasons,
}: ProposedSource): string {
  const mapping = Object.entries(columns).map(
    ([ours, theirs]) =>
      `${ours}: ${typeof theirs === "string" ? quoted(theirs) : `{ value: ${JSON.stringify(theirs.value)} }`}`,
  );
  const lines = [
    ...(preset === undefined ? [] : [`preset: ${quoted(preset)},`]),
    ...(files === undefined ? [] : [`files: ${filesText(files)},`]),
    ...(connection === undefined ? [] : [`connection: ${quoted(connection)},`]),
    ...(table === undefined ? [] : [`table: ${quoted(table)},`]),
    ...(tables === undefined ? [] : [`tables: ${filesText(tables)},`]),
    ...(traits.encoding === undefined ? [] : [`encoding: ${quoted(traits.encoding)},`]),
    ...(traits.header === undefined ? [] : [`header: [${traits.header.map(quoted).join(", ")}],`]),
    ...(dateFormats.length > 0 ? [`dateFormats: [${dateFormats.map(quoted).join(", ")}],`] : []),
    ...(mapping.length > 0 ? columnsText(mapping) : []),
    ...(query === undefined ? [] : ["query: `", ...templateText(query).map((text) => `  ${text}`), "`,"]),
  ];
  return [
    ...reasons.map((reason) => `    // ${line(reason)}`),
    `    ${input}: {`,
    ...lines.map((text) => `      ${text}`),
    "    },",
  ].join("\n");
}

function columnsText(mapping: readonly string[]): string[] {
  const whole = `columns: { ${mapping.join(", ")} },`;
  return whole.length <= 110 ? [whole] : ["columns: {", ...mapping.map((text) => `  ${text},`), "},"];
}

function filesText(files: NonNullable<ProposedSource["files"]>): string {
  if (typeof files === "string") return quoted(files);
  if (Array.isArray(files)) return `[${files.map(quoted).join(", ")}]`;
  return `{ ${Object.entries(files)
    .map(([name, paths]) => `${name}: ${filesText(paths)}`)
    .join(", ")} }`;
}

function templateText(sql: string): string[] {
  return sql.replace(/[\\`]|\$\{/g, (text) => `\\${text}`).split("\n");
}

/** A name out of somebody's data must not end the comment it stands in. */
const line = (text: string) => text.replace(/\s+/g, " ");

const quoted = (text: string) => JSON.stringify(text);
