/** Runs in a page of the preview: says beside every failed cell where it stands and what to do about it. */

const waysOut: readonly [RegExp, string][] = [
  [/is not defined/, "Nothing of this name is there: check its spelling, or import it in the first cell."],
  [/SyntaxError/, "The code does not parse here: look for a missing bracket, quote or comma."],
  [
    /of null|of undefined/,
    "A value is unknown: leave such rows out first, as in rows.filter((row) => row.score !== null).",
  ],
  [/does not provide an export/, "The import has no such name: the list is in docs/analysts.md."],
  [
    /[Ff]ile not found|Unable to load file/,
    "There is no such file: names are relative to the page, below reports/src.",
  ],
];

/** Libraries that make code from text while a page runs. */
const refusedWhenPublished = /\/_(?:npm|node)\/(arquero|vega-lite-api)@/;

async function explain(error: Element): Promise<void> {
  if (error.nextElementSibling?.classList.contains("cell-place")) return;
  const message = error.textContent ?? "";
  const note = document.createElement("p");
  note.className = "cell-place fine-print";
  error.after(note);
  const query = new URLSearchParams({ page: location.pathname, message, id: idAfter(error) ?? "" });
  const answer = await fetch(`/_vitals/cell?${query}`);
  const place = answer.ok ? ((await answer.json()) as { file: string; line: number; text: string }) : null;
  const wayOut =
    waysOut.find(([says]) => says.test(message))?.[1] ?? "Mend the cell and save: the page shows it at once.";
  note.textContent = `${place ? `${place.file}, line ${place.line}: ${place.text.trim()} — ` : ""}${wayOut}`;
}

/** The id of the cell: Framework leaves it in a comment behind what the cell shows. */
function idAfter(error: Element): string | undefined {
  for (let node: Node | null = error; node; node = node.nextSibling) {
    const id =
      node.nodeType === Node.COMMENT_NODE ? /^:([0-9a-f]{8}(?:-\d+)?):$/.exec(node.nodeValue ?? "")?.[1] : null;
    if (id) return id;
  }
  return undefined;
}

function look(): void {
  for (const error of document.querySelectorAll(".observablehq--error")) void explain(error);
  for (const note of document.querySelectorAll(".cell-place"))
    if (!note.previousElementSibling?.classList.contains("observablehq--error")) note.remove();
}

function warnOfPolicy(): void {
  const isStrict = document.querySelector('script[data-policy="strict"]');
  const links = [...document.querySelectorAll<HTMLLinkElement>("link[rel=modulepreload]")];
  const name = links.map(({ href }) => refusedWhenPublished.exec(href)?.[1]).find((found) => found !== undefined);
  if (!isStrict || !name) return;
  const note = document.createElement("p");
  note.className = "notice";
  note.textContent = `This page works here, but not once it is published: ${name} makes code from text, which the content policy refuses. Use plain loops, or set publishing.contentPolicy to "notebook".`;
  document.querySelector("main")?.prepend(note);
}

const main = document.querySelector("main");
if (main) new MutationObserver(look).observe(main, { childList: true, subtree: true });
look();
warnOfPolicy();
