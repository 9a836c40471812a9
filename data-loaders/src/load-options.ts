/** What a load needs to know beyond the configuration. */
export interface LoadOptions {
  /** Folder of the configuration file; relative paths of sources start here. */
  configDir: string;
  /** The state folder, usually `.vitals` beside the configuration. */
  stateDir: string;
  /** The present; decides only which times lie in the future. */
  now: Date;
  /** `YYYY-MM-DD`: the report week is the last whose Sunday is on or before this day. */
  asOf?: string;
  /** Memory DuckDB may use before it spills to disk, such as `3GB`. */
  memoryLimit?: string;
  /** Threads DuckDB may use; all cores when left out. */
  threads?: number;
  /** Whether everything is read anew, whatever earlier loads kept. */
  full?: boolean;
  /** Told in one sentence what is unusual but no fault. */
  onNotice?: (sentence: string) => void;
  /** Told what is being done; `total` is null when it cannot be known beforehand. */
  onProgress?: (progress: LoadProgress) => void;
}

export interface LoadProgress {
  step: string;
  done: number;
  total: number | null;
}
