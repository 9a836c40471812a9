import { configSchema } from "./schema.ts";

interface SchemaNode {
  readonly shape?: Record<PropertyKey, unknown>;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
  readonly def?: { readonly innerType?: unknown };
}

/** The settings that an object of the configuration has; walks the schema the way the path walks the configuration. */
export function knownKeys(path: readonly PropertyKey[]): string[] {
  let nodes = unwrapped(configSchema);
  for (const key of path) nodes = nodes.flatMap((node) => unwrapped(childOf(node, key)));
  return nodes.flatMap((node) => Object.keys(node.shape ?? {}));
}

function childOf({ shape, element, valueType }: SchemaNode, key: PropertyKey): unknown {
  return shape?.[key] ?? element ?? valueType;
}

/** A node without its defaults and optionals; a union is each of its options. */
function unwrapped(node: unknown): SchemaNode[] {
  const schema = node as SchemaNode | undefined;
  if (!schema) return [];
  if (schema.def?.innerType) return unwrapped(schema.def.innerType);
  return schema.options ? schema.options.flatMap(unwrapped) : [schema];
}
