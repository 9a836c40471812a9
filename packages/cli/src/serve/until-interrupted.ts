/** Resolves when a person presses Ctrl-C or the process is asked to end; takes the place of what else listened for it. */
export function untilInterrupted(): Promise<void> {
  process.removeAllListeners("SIGINT");
  process.removeAllListeners("SIGTERM");
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}
