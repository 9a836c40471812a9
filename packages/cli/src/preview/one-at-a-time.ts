/**
 * Lets `work` run once at a time; all that is asked for meanwhile is done once, afterwards.
 *
 * @param work - must not reject
 * @param together - what is to be done where two are asked for
 */
export function oneAtATime<T>(
  work: (argument: T) => Promise<void>,
  together: (earlier: T, later: T) => T,
): (argument: T) => void {
  let running = false;
  let next: { argument: T } | undefined;
  const start = async (argument: T) => {
    running = true;
    await work(argument);
    running = false;
    const waiting = next;
    next = undefined;
    if (waiting) start(waiting.argument);
  };
  return (argument) => {
    if (running) next = { argument: next ? together(next.argument, argument) : argument };
    else start(argument);
  };
}
