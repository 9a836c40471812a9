/**
 * Waits for work, but no longer than so many seconds; nothing is left waiting afterwards.
 *
 * @param late - ends the work, and gives what is thrown then
 */
export async function inTime<T>(seconds: number, work: Promise<T>, late: () => unknown): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const isLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), seconds * 1000);
  });
  // What was not waited for may still fail.
  work.catch(() => {});
  try {
    return await Promise.race([work, isLate]);
  } finally {
    clearTimeout(timer);
  }
}
