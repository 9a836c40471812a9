import type { InputName } from "@vitals/tables";

/** Nothing was published; `problems` holds everything that is wrong with every source, one sentence each. */
export class LoadError extends Error {
  readonly problems: string[];

  constructor(problems: string[], options?: ErrorOptions) {
    super(`the sources cannot be loaded:\n${problems.map((problem) => `- ${problem}`).join("\n")}`, options);
    this.name = "LoadError";
    this.problems = problems;
  }
}

/** The events alone cannot be loaded, so that the facts of an earlier load may stand in for them. */
export class EventsError extends LoadError {
  /** What is wrong with other inputs, whose last good rows stand in too; null where that is not known. */
  readonly others: ReadonlyMap<InputName, readonly string[]> | null;

  constructor(problems: string[], options: ErrorOptions & { others?: ReadonlyMap<InputName, readonly string[]> } = {}) {
    super(problems, options);
    this.others = options.others ?? null;
  }
}
