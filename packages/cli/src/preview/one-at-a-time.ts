/**
 * Lets `work` run once at a time; what is asked for meanwhile is done once, afterwards, with the last argument.
 *
 * @param work - must not reject
 */
export function oneAtATime<T>(work: (argument: T) => Promise<void>): (argument: T) => void {
  let running = false;
  let next: { argument: T } | undefined;
  const start = async (argument: T) => {
    running = true;
    await work(argument);
    running = false;
    const { argument: waiting } = next ?? {};
    const isWaiting = next !== undefined;
    next = undefined;
    if (isWaiting) start(waiting as T);
  };
  return (argument) => {
    if (running) next = { argument };
    else start(argument);
  };
}
