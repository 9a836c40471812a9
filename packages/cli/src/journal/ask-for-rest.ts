import { nearestNames } from "../nearest-names.ts";
import type { JournalOptions } from "./journal-options.ts";
import type { KnownAlarm } from "./open-alarms.ts";

/** Puts a question to a person and gives back what they typed. */
export type Ask = (question: string) => Promise<string>;

/** What the questions are asked with. */
export interface Asking {
  ask: Ask;
  say: (line: string) => void;
  reasons: readonly string[];
  /** Finds the account a person means; throws a sentence when there is none. */
  accountOf: (wanted: string) => string;
  alarmsOf: (accountId: string) => readonly KnownAlarm[];
}

/** Reasons that lead to the question which feature it is about. */
const aboutFeature = ["usability", "defect", "missing-feature"];

/** Asks for whatever the command line left out: the customer, which alarm, the answer, the reason and the feature. */
export async function askForRest(given: JournalOptions, asking: Asking): Promise<JournalOptions> {
  const { ask, say, reasons } = asking;
  const account = given.account ?? (await untilKnown(() => ask("Which customer? "), asking));
  const alarms = asking.alarmsOf(asking.accountOf(account));
  const alarm = given.alarm ?? (await askForAlarm(alarms, asking));
  const question = given.question ?? alarms.find(({ alarm_id }) => alarm_id === alarm)?.question;
  const answer = given.answer ?? (await ask(question ? `${question} What did they answer? ` : "What did they say? "));
  if (given.reason === undefined) say(`Reasons: ${reasons.map((name, i) => `${i + 1} ${name}`).join(", ")}`);
  const reason = given.reason ?? (await askForReason(asking));
  const feature =
    given.feature ?? (reason && aboutFeature.includes(reason) ? await ask("Which feature is it about? ") : undefined);
  return { ...given, account, ...filled({ alarm, question, answer, reason, feature }) };
}

async function untilKnown(next: () => Promise<string>, { accountOf, say }: Asking): Promise<string> {
  for (;;) {
    const wanted = (await next()).trim();
    try {
      return accountOf(wanted);
    } catch (error) {
      say((error as Error).message);
    }
  }
}

async function askForAlarm(alarms: readonly KnownAlarm[], { ask, say }: Asking): Promise<string | undefined> {
  const open = alarms.filter(({ state }) => state !== "closed");
  if (open.length === 0) return undefined;
  for (const [i, { kind, evidence }] of open.entries()) say(`${i + 1} ${kind}: ${evidence}`);
  const choice = await ask("Which of these does it answer? A number, or nothing for none: ");
  return open[Number(choice) - 1]?.alarm_id;
}

async function askForReason({ ask, say, reasons }: Asking): Promise<string | undefined> {
  for (;;) {
    const choice = (await ask("The reason learned? A number or a name, or nothing: ")).trim();
    if (choice === "") return undefined;
    const chosen = reasons[Number(choice) - 1] ?? reasons.find((name) => name === choice);
    if (chosen) return chosen;
    say(
      `no such reason: ${choice}${nearestNames(choice, reasons, 1).map((name) => `; did you mean ${name}?`)[0] ?? ""}`,
    );
  }
}

/** What is not empty. */
function filled(values: Record<string, string | undefined>): JournalOptions {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value?.trim()));
}
