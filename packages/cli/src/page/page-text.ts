import { UsageError } from "../usage-error.ts";

/**
 * The text of a new page.
 *
 * @param options - `name`: its address; `question`: its title
 * @throws UsageError for a name that is no address, and for a title that is no question
 */
export function pageText(template: string, { name, question }: { name: string; question: string }): string {
  if (!/^[a-z][a-z0-9-]*$/.test(name))
    throw new UsageError(`not the name of a page: ${name}; use small letters, digits and dashes, such as idle-seats`);
  const title = question.trim().replace(/\s+/g, " ");
  if (!title.endsWith("?"))
    throw new UsageError(`the title of a page is the question it answers: ${title}; end it with a question mark`);
  // A title is text: nothing in it is read as code or as Markdown.
  return template.replace("QUESTION", () => title.replace(/[\\`*_{}[\]<>$#&]/g, (mark) => `&#${mark.charCodeAt(0)};`));
}
