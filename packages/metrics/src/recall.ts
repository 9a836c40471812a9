/**
 * Does a pure step of the assessment, or gives what the same step gave before for the same input: whoever assesses again
 * and again after small changes has only what follows from them computed.
 */
export type Recall = <Input extends readonly unknown[], Output>(
  step: (...input: Input) => Output,
  ...input: Input
) => Output;

/** Does every step and remembers none. */
export const anew: Recall = (step, ...input) => step(...input);
