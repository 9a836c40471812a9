import { factTables, healthTables, inputTables } from "./all-tables.ts";
import { arrowTypeName, type TableSpec } from "./table-spec.ts";

const stages = [
  {
    title: "Inputs",
    text: "What a source can hold. Columns in bold are required; everything else makes more signals possible.",
    tables: inputTables,
    emphasise: true,
  },
  { title: "Facts", text: "What `vitals load` writes to `.vitals/facts/`.", tables: factTables, emphasise: false },
  {
    title: "Health",
    text: "What `vitals assess` writes to `.vitals/health/`.",
    tables: healthTables,
    emphasise: false,
  },
];

/** Every table in Markdown: grain, key, and each column's type, unit and meaning. */
export function documentTables(): string {
  const sections = stages.map(({ title, text, tables, emphasise }) => {
    const entries = Object.entries(tables).map(([name, spec]) => documentTable(name, spec, emphasise));
    return `## ${title}\n\n${text}\n\n${entries.join("\n")}`;
  });
  return `# The tables\n\nPrinted from the specs in \`packages/tables/src\`; do not edit by hand.\n\n${sections.join("\n")}`;
}

function documentTable(name: string, spec: TableSpec, emphasise: boolean): string {
  const rows = [...spec.columns, ...(spec.perSignal ?? [])].map((column) => {
    const title = emphasise && !column.nullable ? `**${column.name}**` : column.name;
    const type = `\`${arrowTypeName(column.type)}\`${column.nullable ? ", or null" : ""}`;
    const values = column.values ? ` One of ${column.values.map((value) => `\`${value}\``).join(", ")}.` : "";
    return `| ${title} | ${type} | ${column.unit ?? ""} | ${(column.meaning + values).replaceAll("|", "\\|")} |`;
  });
  const grain = `${spec.grain[0]?.toUpperCase()}${spec.grain.slice(1)}.`;
  const header = "| column | type | unit | meaning |\n| --- | --- | --- | --- |";
  return `### \`${name}\`\n\n${grain} Key: ${spec.key.map((key) => `\`${key}\``).join(", ")}.\n\n${header}\n${rows.join("\n")}\n`;
}
