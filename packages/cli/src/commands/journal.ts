import { relative, resolve } from "node:path";
import { createInterface } from "node:readline/promises";
import { calendarProposal, lullLine } from "@vitals/metrics";
import { seasonalReason } from "@vitals/tables";
import { buildContext, type StepOptions } from "../build-context.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../exit-code.ts";
import { accountNamed, findAccount } from "../explain/find-account.ts";
import { type Asking, askForRest } from "../journal/ask-for-rest.ts";
import { type CheckedConversation, checkConversation } from "../journal/check-conversation.ts";
import { conversationText } from "../journal/conversation.ts";
import { type JournalOptions, journalOptions } from "../journal/journal-options.ts";
import { alarmsOf } from "../journal/open-alarms.ts";
import { writeConversation } from "../journal/write-conversation.ts";
import { configOption } from "../options.ts";
import { readAssessment } from "../steps/read-tables.ts";

/** Writes a conversation down, so that the next build answers its alarm with it. */
export const journal: Command<JournalOptions & Pick<StepOptions, "config">> = {
  options: [configOption, ...journalOptions],
  run: async (options) => {
    const context = await buildContext({ ...options, wait: 0 });
    const { config, dir } = context;
    const { facts, health } = await readAssessment(context);
    const { folder, reasons } = config.journal;
    const said = await withAnswers(options, {
      reasons,
      accountOf: (wanted) => findAccount(wanted, facts),
      alarmsOf: (accountId) => alarmsOf(accountId, health),
    });
    const checked = checkConversation(said, { facts, health, reasons, now: new Date() });
    const { slug, name } = accountNamed(checked.conversation.account, facts);
    const text = conversationText(checked.conversation);
    const path = await writeConversation(resolve(dir, folder), { date: checked.conversation.date, slug, text });
    process.stdout.write(`${relative(process.cwd(), path)}\n`);
    const proposal = proposalText(checked, name);
    if (proposal) process.stderr.write(proposal);
    return exitCode.fresh;
  },
};

/** On a terminal, asks for what the command line left out. */
async function withAnswers(options: JournalOptions, asking: Omit<Asking, "ask" | "say">): Promise<JournalOptions> {
  const isWhole = options.account !== undefined && (options.answer !== undefined || options.question !== undefined);
  if (isWhole || !process.stdin.isTTY) return options;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const ask = (question: string) => terminal.question(question);
    return await askForRest(options, { ...asking, ask, say: (line) => process.stderr.write(`${line}\n`) });
  } finally {
    terminal.close();
  }
}

/** A seasonal low belongs into the calendar, so that it is expected next year. */
function proposalText({ conversation, alarm }: CheckedConversation, accountName: string): string | null {
  if (conversation.reason !== seasonalReason || !alarm) return null;
  const lull = calendarProposal(alarm, accountName);
  if (!lull) return null;
  return `If it comes back each year, set the days right and put this among the lulls of vitals.config.ts:\n  ${lullLine(lull)}\n`;
}
