import type { Command } from "../command.ts";

type AnyCommand = Command<never>;

/** Every command by name, in the order of the help; a file is read only when its command is wanted. */
const files: Record<string, () => Promise<AnyCommand>> = {
  init: async () => (await import("./init.ts")).init,
  build: async () => (await import("./build.ts")).build,
  load: async () => (await import("./load.ts")).load,
  assess: async () => (await import("./assess.ts")).assess,
  site: async () => (await import("./site.ts")).site,
  preview: async () => (await import("./preview.ts")).preview,
  page: async () => (await import("./page.ts")).page,
  serve: async () => (await import("./serve.ts")).serve,
  digest: async () => (await import("./digest.ts")).digest,
  pdf: async () => (await import("./pdf.ts")).pdf,
  check: async () => (await import("./check.ts")).check,
  explain: async () => (await import("./explain.ts")).explain,
  backtest: async () => (await import("./backtest.ts")).backtest,
  ledger: async () => (await import("./ledger.ts")).ledger,
  diff: async () => (await import("./diff.ts")).diff,
  journal: async () => (await import("./journal.ts")).journal,
  sample: async () => (await import("./sample.ts")).sample,
};

/** The command of this name alone, or all of them when there is none of this name. */
export function commandsFor(name: string | undefined): Promise<AnyCommand[]> {
  const wanted = name === undefined ? undefined : files[name];
  return Promise.all((wanted ? [wanted] : Object.values(files)).map((file) => file()));
}
