/** Measures steps by name, in seconds to the millisecond. */
export interface Stopwatch {
  seconds: Record<string, number>;
  time: <T>(step: string, work: () => Promise<T>) => Promise<T>;
}

/** A stopwatch that has measured nothing yet. */
export function stopwatch(): Stopwatch {
  const seconds: Record<string, number> = {};
  return {
    seconds,
    time: async (step, work) => {
      const start = performance.now();
      try {
        return await work();
      } finally {
        seconds[step] = Math.round(performance.now() - start) / 1000;
      }
    },
  };
}
