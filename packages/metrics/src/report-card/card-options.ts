/** What grading needs to know beside the statements. */
export interface CardOptions {
  /** Week number of the report week. */
  readonly lastWeek: number;
  /** Reasons that explain an alarm as harmless. */
  readonly explaining: readonly string[];
  /** False alarms allowed per account and year. */
  readonly budget: number;
}
