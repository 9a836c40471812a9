import type { Command, ListedCommand } from "../command.ts";

/** Every command, in the order of the help; the file of one is read only when somebody asks for it. */
export const listedCommands: readonly ListedCommand[] = [
  {
    name: "init",
    summary: "look at your files or database and propose a whole configuration for them",
    arguments: "[paths...]",
    read: async () => (await import("./init.ts")).init,
  },
  {
    name: "build",
    summary: "load, assess and site: from the sources to a published report",
    read: async () => (await import("./build.ts")).build,
  },
  {
    name: "load",
    summary: "read the sources and write the facts",
    read: async () => (await import("./load.ts")).load,
  },
  {
    name: "assess",
    summary: "turn the facts of the last load into signals, alarms and bands",
    read: async () => (await import("./assess.ts")).assess,
  },
  {
    name: "site",
    summary: "build the pages from the last assessment and publish them",
    read: async () => (await import("./site.ts")).site,
  },
  {
    name: "preview",
    summary: "live preview: pages, metrics, configuration and facts reload as they change",
    read: async () => (await import("./preview.ts")).preview,
  },
  {
    name: "page",
    summary: "begin a page of your own from the template: its name in the address, and the question it answers",
    arguments: "<name> <question>",
    read: async () => (await import("./page.ts")).page,
  },
  {
    name: "serve",
    summary: "serve the built site on 127.0.0.1",
    read: async () => (await import("./serve.ts")).serve,
  },
  {
    name: "digest",
    summary: "print the week as a message: plain text, or HTML for mail programs",
    read: async () => (await import("./digest.ts")).digest,
  },
  {
    name: "pdf",
    summary: "print the first page, other pages or customers as PDF, through the system's Chromium",
    arguments: "[pages...]",
    read: async () => (await import("./pdf.ts")).pdf,
  },
  {
    name: "check",
    summary: "validate the configuration and the sources without building",
    read: async () => (await import("./check.ts")).check,
  },
  {
    name: "explain",
    summary:
      "print an account's numbers: output by week, signals, score, expected range, alarms, and how they came about",
    arguments: "<account>",
    read: async () => (await import("./explain.ts")).explain,
  },
  {
    name: "backtest",
    summary: "replay the score and the churn likelihood over history, as known at the time, and grade them",
    read: async () => (await import("./backtest.ts")).backtest,
  },
  {
    name: "ledger",
    summary: "prove the record of what was published, and list it",
    read: async () => (await import("./ledger.ts")).ledger,
  },
  {
    name: "diff",
    summary: "what the definitions of the work tree move against another commit: bands, alarms, scores, history",
    arguments: "<base>",
    read: async () => (await import("./diff.ts")).diff,
  },
  {
    name: "journal",
    summary: "write down a conversation with a customer; asks for what is missing on a terminal",
    read: async () => (await import("./journal.ts")).journal,
  },
  {
    name: "sample",
    summary: "write the data of the made-up sample customers, if the configuration uses them and they are missing",
    read: async () => (await import("./sample.ts")).sample,
  },
];

/** The command that a command line calls or asks for help with, read from its file, by its name; none where it names none. */
export async function commandsNamed(argv: readonly string[]): Promise<Map<string, Command<never>>> {
  const [first, second] = argv.filter((argument) => !argument.startsWith("-"));
  const called = first === "help" ? second : first;
  const named = listedCommands.filter(({ name }) => name === called);
  return new Map(await Promise.all(named.map(async ({ name, read }) => [name, await read()] as const)));
}
