import { parseSync } from "oxc-parser";

/** Names that bring in the clock, chance, the environment, files, the network or the page. */
const outsideWorld = new Set([
  "process",
  "document",
  "navigator",
  "localStorage",
  "fetch",
  "performance",
  "crypto",
  "globalThis",
  "setTimeout",
  "setInterval",
  "require",
]);

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Where a text reaches for the outside world, as `line: what`. */
export function impureUses(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const use = impurity(value);
    if (use) found.push(`${text.slice(0, value.start).split("\n").length}: ${use}`);
    for (const [key, child] of Object.entries(value)) {
      const isNameOnly = (key === "property" || key === "key") && value.computed === false;
      if (!isNameOnly && typeof child === "object") visit(child);
    }
  };
  visit(parseSync(path, text).program);
  return found;
}

function impurity(node: Node): string | null {
  if (node.type === "Identifier" && outsideWorld.has(String(node.name))) return String(node.name);
  if (node.type === "NewExpression") {
    const isToday = nameOf(node.callee) === "Date" && (node.arguments as unknown[]).length === 0;
    return isToday ? "new Date()" : null;
  }
  if (node.type !== "MemberExpression") return null;
  const member = `${nameOf(node.object)}.${nameOf(node.property)}`;
  return member === "Date.now" || member === "Math.random" ? member : null;
}

function nameOf(value: unknown): string {
  return isNode(value) && value.type === "Identifier" ? String(value.name) : "";
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}
