import { type Columns, column, numbers } from "../columns.ts";
import { toCodes } from "./codes.ts";
import { codesInOrder, inOrder, toDetailRows } from "./detail-rows.ts";
import type { Grid } from "./grid.ts";

/** `command_weeks` in grid order: rows of grid row `r` are `first[r]` to `first[r + 1] - 1`. */
export interface CommandWeeks {
  readonly first: Int32Array;
  /** Code of the module; -1 when nobody says. */
  readonly module: Int32Array;
  readonly moduleNames: readonly string[];
  /** 1 where the command's kind is output. */
  readonly isOutput: Float64Array;
  /** 1 where the command's kind is output or use; a command the catalogue does not know counts as use. */
  readonly isWork: Float64Array;
  readonly events: Float64Array;
  readonly quantity: Float64Array;
}

export function toCommandWeeks(
  table: Columns,
  catalogue: Columns,
  grid: Grid,
  accountOf: ReadonlyMap<string, number>,
): CommandWeeks {
  const kinds = kindOfCommands(catalogue);
  const commands = column<string>(table, "event");
  const kindOfRow = Array.from({ length: commands.length }, (_, i) => kinds.get(commands[i] as string) ?? "use");
  const events = toCodes(commands);
  const modules = toCodes(column<string>(table, "module"));
  const { first, source } = toDetailRows("command_weeks", table, grid, accountOf, [
    { codes: events.codes, size: events.names.length },
    { codes: modules.codes.map((code) => code + 1), size: modules.names.length + 1 },
  ]);
  return {
    first,
    module: codesInOrder(modules.codes, source),
    moduleNames: modules.names,
    isOutput: inOrder(
      kindOfRow.map((kind) => Number(kind === "output")),
      source,
    ),
    isWork: inOrder(
      kindOfRow.map((kind) => Number(kind === "output" || kind === "use")),
      source,
    ),
    events: inOrder(numbers(table, "events"), source),
    quantity: inOrder(numbers(table, "quantity"), source),
  };
}

function kindOfCommands(catalogue: Columns): Map<string, string> {
  const events = column<string>(catalogue, "event");
  const kinds = column<string>(catalogue, "kind");
  return new Map(Array.from(events, (event, i) => [event as string, kinds[i] as string]));
}
