/** A configuration without a mistake. */
export const sound = { title: "Health", sources: { events: { files: "events.csv" } } };

/** It with other settings of the events source. */
export const events = (source: Record<string, unknown>) => ({
  ...sound,
  sources: { events: { files: "a.csv", ...source } },
});
