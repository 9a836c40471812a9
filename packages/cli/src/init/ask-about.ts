import { cancel, intro, isCancel, multiselect, outro, select, text } from "@clack/prompts";
import { type Answers, type Proposal, type TableRole, tableRoles } from "@vitals/data-loaders";
import { UsageError } from "../usage-error.ts";
import { zoneProblem } from "./zone-problem.ts";

/**
 * Asks what a proposal guesses: what each file or table is, which events are output, title, zone and currency.
 *
 * @param again - proposes anew with the answers so far
 * @throws UsageError when the person stops
 */
export async function askAbout(
  first: Proposal,
  again: (answers: Answers) => Promise<Proposal>,
  given: Answers,
): Promise<Proposal> {
  const isDatabase = first.sources.some(({ connection }) => connection !== undefined);
  intro(isDatabase ? "What is in your database" : "What is in your files");
  const roles = new Map<string, TableRole | null>();
  // Of a database's many tables those that look like nothing are not worth a question.
  const doubtful = first.tables.filter(({ role, others }) => !isDatabase || role !== null || others.length > 0);
  for (const { name, title, rows, role, others } of doubtful) {
    const likely = [...(role ? [role] : []), ...others];
    const options = [...likely, ...tableRoles.filter((one) => !likely.includes(one))].map((one) => ({
      value: one as string,
      label: one,
    }));
    const answer = await select({
      message: `${title} (${rows.toLocaleString("en")} rows looked at) is`,
      initialValue: role ?? "none",
      options: [...options, { value: "none", label: "left out" }],
    });
    roles.set(name, told(answer) === "none" ? null : (told(answer) as TableRole));
  }
  const second = await again({ ...given, roles });
  const answers: Answers = {
    ...given,
    roles,
    title: told(await text({ message: "Title of the report", initialValue: second.title })),
    timeZone: told(
      await text({
        message: "Zone that days and weeks are cut in",
        initialValue: second.timeZone,
        validate: zoneProblem,
      }),
    ),
    currency: told(
      await text({
        message: "Currency of annual values",
        initialValue: second.currency.code,
        validate: currencyProblem,
      }),
    ),
    ...(second.events.length > 0 ? { output: await askOutput(second) } : {}),
  };
  outro("Thank you");
  return again(answers);
}

async function askOutput({ events }: Proposal): Promise<string[]> {
  const shown = events.slice(0, 60);
  const chosen = told(
    await multiselect({
      message: "Which events are production work? Space marks, Enter ends",
      options: shown.map(({ event, reason }) => ({ value: event, label: event, hint: reason })),
      initialValues: shown.filter(({ kind }) => kind === "output").map(({ event }) => event),
      required: false,
    }),
  );
  return [...chosen, ...events.slice(60).flatMap(({ event, kind }) => (kind === "output" ? [event] : []))];
}

function told<T>(answer: T | symbol): T {
  if (!isCancel(answer)) return answer;
  cancel("Nothing was written");
  throw new UsageError("stopped before anything was written");
}

const currencyProblem = (code: string) =>
  /^[A-Z]{3}$/.test(code) ? undefined : "expected a code of three letters such as EUR";
