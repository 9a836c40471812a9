import { z } from "zod";
import { inputTables, type SourceName } from "../all-tables.ts";
import type { ColumnName } from "../table-spec.ts";
import type { PresetOf } from "./preset-names.ts";
import { type SourceConfig, sourceSchema } from "./source-schema.ts";

/** A source for each input; only that of the events is needed. The journal has a setting of its own. */
export const sourcesSchema = z.strictObject({
  events: sourceSchema("events"),
  ...(Object.fromEntries(
    Object.keys(inputTables)
      .filter((name) => name !== "events" && name !== "journal")
      .map((name) => [name, sourceSchema(name as SourceName).optional()]),
  ) as Record<Exclude<SourceName, "events">, z.ZodOptional<ReturnType<typeof sourceSchema>>>),
});

type SourceOf<Input extends SourceName> = SourceConfig<ColumnName<(typeof inputTables)[Input]>, PresetOf<Input>>;

/** The sources as a user writes them. */
export type Sources = { events: SourceOf<"events"> } & {
  [input in Exclude<SourceName, "events">]?: SourceOf<input> | undefined;
};
