import { codedTexts } from "../coded-texts.ts";
import { type Columns, integers, numbers } from "../columns.ts";
import { toCodes } from "./codes.ts";
import { inOrder, toDetailRows } from "./detail-rows.ts";
import { type Features, toFeatures } from "./features.ts";
import type { Grid } from "./grid.ts";

/** `command_weeks` in grid order: rows of grid row `r` are `first[r]` to `first[r + 1] - 1`. */
export interface CommandWeeks {
  readonly first: Int32Array;
  /** Code of the command, as in `features`. */
  readonly command: Int32Array;
  /** What the catalogue says of the commands. */
  readonly features: Features;
  /** Code of the module; -1 when nobody says. */
  readonly module: Int32Array;
  readonly moduleNames: readonly string[];
  /** 1 where the command's kind is output. */
  readonly isOutput: Uint8Array;
  /** 1 where the command's kind is output or use; a command the catalogue does not know counts as use. */
  readonly isWork: Uint8Array;
  readonly events: Int32Array;
  readonly quantity: Float64Array;
  /** Distinct users; NaN where events bear none. */
  readonly users: Float64Array;
}

export function toCommandWeeks(
  table: Columns,
  catalogue: Columns,
  grid: Grid,
  accountOf: ReadonlyMap<string, number>,
): CommandWeeks {
  const { names: events, codes: command } = toCodes(codedTexts(table, "event"), codedTexts(catalogue, "event"));
  const { names: modules, codes: module } = toCodes(codedTexts(table, "module"), codedTexts(catalogue, "module"));
  const features = toFeatures(catalogue, events, modules);
  const { first, source } = toDetailRows("command_weeks", table, grid, accountOf, [
    { codes: command, size: events.length },
    { codes: module.map((code) => code + 1), size: modules.length + 1 },
  ]);
  const isOutput = features.kinds.map((kind) => kind === "output");
  const isWork = features.kinds.map((kind) => kind === "output" || kind === "use");
  const ordered = inOrder(command, source);
  return {
    first,
    command: ordered,
    features,
    module: inOrder(module, source),
    moduleNames: modules,
    isOutput: flagged(isOutput, ordered),
    isWork: flagged(isWork, ordered),
    events: inOrder(integers(table, "events"), source),
    quantity: inOrder(numbers(table, "quantity"), source),
    users: inOrder(numbers(table, "users"), source),
  };
}

function flagged(flags: readonly boolean[], codes: Int32Array): Uint8Array {
  const result = new Uint8Array(codes.length);
  for (let i = 0; i < codes.length; i++) result[i] = flags[codes[i] as number] ? 1 : 0;
  return result;
}
