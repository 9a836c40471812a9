import { parseSync } from "oxc-parser";

/** One import as it is written in a file. */
export interface Import {
  /** What is imported, such as `./schema.ts` or `@vitals/tables`; null when it is computed while the program runs. */
  specifier: string | null;
  line: number;
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/**
 * Every import of a TypeScript or JavaScript text, or of the `js` and `ts` cells of a Markdown page: static, dynamic,
 * of types, re-exports, `require` and `import.meta.resolve`.
 *
 * @throws Error when the text does not parse
 */
export function importsOf(path: string, text: string): Import[] {
  return codeIn(path, text).flatMap(({ code, firstLine, name }) => {
    const { program, errors } = parseSync(name, code);
    if (errors.length > 0) throw new Error(`does not parse: ${path}: ${errors[0]?.message}`);
    return specifiersIn(program as unknown as Node).map(({ specifier, at }) => ({
      specifier,
      line: firstLine + code.slice(0, at).split("\n").length - 1,
    }));
  });
}

function codeIn(path: string, text: string): { code: string; firstLine: number; name: string }[] {
  if (!path.endsWith(".md")) return [{ code: text, firstLine: 1, name: path }];
  return [...text.matchAll(/^```(js|ts)\b[^\n]*\n([\s\S]*?)^```/gm)].map((cell) => ({
    code: cell[2] ?? "",
    firstLine: text.slice(0, cell.index).split("\n").length + 1,
    name: `${path}.${cell[1]}`,
  }));
}

function specifiersIn(root: Node): { specifier: string | null; at: number }[] {
  const found: { specifier: string | null; at: number }[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    const source = sourceOf(value);
    if (source !== undefined) found.push({ specifier: literalOf(source), at: value.start });
    for (const child of Object.values(value)) if (typeof child === "object") visit(child);
  };
  visit(root);
  return found;
}

/** The node that names what is imported; undefined when this node imports nothing. */
function sourceOf(node: Node): unknown {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ImportExpression":
    case "TSImportType":
      return node.source;
    case "ExportNamedDeclaration":
      return node.source ?? undefined;
    case "TSExternalModuleReference":
      return node.expression;
    case "CallExpression":
      return importsByCall(node.callee) ? (node.arguments as unknown[])[0] : undefined;
    default:
      return undefined;
  }
}

function importsByCall(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  if (callee.type === "Identifier") return callee.name === "require";
  const { object, property } = callee as { object?: Node; property?: Node };
  const method = (property as { name?: string } | undefined)?.name;
  if (object?.type === "MetaProperty") return method === "resolve";
  return (object as { name?: string } | undefined)?.name === "require" && method === "resolve";
}

function literalOf(source: unknown): string | null {
  if (!isNode(source)) return null;
  if (source.type === "Literal" && typeof source.value === "string") return source.value;
  if (source.type !== "TemplateLiteral") return null;
  const quasis = source.quasis as { value: { cooked: string } }[];
  return quasis.length === 1 ? (quasis[0]?.value.cooked ?? null) : null;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as Node).type === "string";
}
