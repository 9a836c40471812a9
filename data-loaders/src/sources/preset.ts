import type { InputName } from "@vitals/tables";
import type { PresetName, SourceConfig } from "@vitals/tables/config";

/** How one known export is read: what a user would otherwise have to write into a source. */
export interface Preset extends Pick<SourceConfig, "format" | "delimiter" | "timeZone" | "dateFormats"> {
  name: PresetName;
  input: InputName;
  /** The product and its export, for readers. */
  title: string;
  /** The public document that describes the export. */
  document: string;
  /** What to export and how, in sentences. */
  howTo: string;
  /** What it cannot give, and what is guessed, in sentences. */
  limits: string[];
  /** Our column: theirs. Columns that may be empty with us may be missing in a file. */
  columns: NonNullable<SourceConfig["columns"]>;
  /** Columns that every company keeps in a place of its own, so that the user must name them; an example of each. */
  asks?: { [column: string]: string };
  /** Names of the columns of a file without a header. */
  header?: string[];
  /** Rows whose `column` holds another value are no rows of this input and are left out. */
  only?: { column: string; value: string };
  /** SQL over the files, called `rows`, where columns must be derived; its columns are what `columns` maps. */
  query?: string;
}
