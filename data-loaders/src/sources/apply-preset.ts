import type { SourceConfig } from "@vitals/tables/config";
import type { Preset } from "./preset.ts";
import { presets } from "./presets.ts";

/** A source with what its preset adds. */
export interface FilledSource extends SourceConfig {
  /** Our columns that may be missing in the source, because the preset names them, not the user. */
  hopedFor?: readonly string[];
  /** Whether the query is the preset's, not the user's. */
  isQueriedByPreset?: boolean;
  only?: Preset["only"];
}

/** A source with its preset's settings, where it has one; everything the user sets beside it wins. */
export function applyPreset(source: SourceConfig): FilledSource {
  const preset: Preset | undefined = presets.find(({ name }) => name === source.preset);
  if (!preset) return source;
  const set = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as SourceConfig;
  const { format, delimiter, timeZone, dateFormats, header, only } = preset;
  const ownColumns = source.columns ?? {};
  const hopedFor = Object.keys(preset.columns).filter((name) => ownColumns[name] === undefined);
  const isOfFiles = source.connection === undefined;
  return {
    ...(isOfFiles && { format, delimiter }),
    timeZone,
    dateFormats,
    ...set,
    ...(source.query === undefined && {
      ...(isOfFiles && { header: source.header ?? header }),
      only,
      ...queried(preset, source),
    }),
    columns: { ...preset.columns, ...ownColumns },
    hopedFor,
  } as FilledSource;
}

/** The preset's query over the user's files or table. */
function queried({ query }: Preset, { files, table }: SourceConfig): Partial<FilledSource> {
  if (query === undefined) return {};
  if (table !== undefined) return { query, tables: { rows: table }, isQueriedByPreset: true };
  return files === undefined ? {} : { query, files: { rows: files as string | string[] }, isQueriedByPreset: true };
}
