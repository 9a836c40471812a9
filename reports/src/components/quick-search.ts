import type { FindEntry } from "./find-entries.js";

/** Results shown at once: more are a list nobody reads. */
const most = 9;

const kindWords = {
  page: "page",
  customer: "customer",
  owner: "owner: all customers",
  feature: "feature",
  definition: "definition",
} as const;

const form = document.querySelector<HTMLFormElement>("form.quick-search");
const input = form?.querySelector("input");
const list = form?.querySelector<HTMLUListElement>("ul");
const home = document.querySelector<HTMLAnchorElement>("a.masthead-title");
if (form && input && list && home) listen(form, input, list, new URL(".", home.href));

/** Searches while somebody types; without this script the form leads to the search of all accounts. */
function listen(form: HTMLFormElement, input: HTMLInputElement, list: HTMLUListElement, root: URL): void {
  let entries: Promise<FindEntry[]> | undefined;
  const find = () => import("./find-entries.js");
  let found: FindEntry[] = [];
  let active = 0;
  const load = () => {
    // What failed is fetched again at the next key; until then the form still leads to the search of all accounts.
    entries ??= fetch(new URL("data/find.json", root))
      .then((answer) => answer.json() as Promise<FindEntry[]>)
      .catch(() => {
        entries = undefined;
        return [];
      });
    return entries;
  };
  const show = () => {
    list.replaceChildren(...found.map((entry, i) => option(entry, { id: idOf(i), isActive: i === active })));
    list.hidden = found.length === 0;
    input.setAttribute("aria-expanded", String(found.length > 0));
    if (found.length > 0) input.setAttribute("aria-activedescendant", idOf(active));
    else input.removeAttribute("aria-activedescendant");
  };
  const search = async () => {
    const [{ findEntries }, all] = await Promise.all([find(), load()]);
    // The first load may take longer than the reader stays.
    if (document.activeElement !== input) return;
    found = findEntries(all, input.value, most);
    active = 0;
    show();
  };
  const close = () => {
    found = [];
    show();
  };
  input.addEventListener("focus", () => void Promise.all([find(), load()]));
  input.addEventListener("input", () => void search());
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    if (found.length === 0 || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    event.preventDefault();
    active = (active + (event.key === "ArrowDown" ? 1 : found.length - 1)) % found.length;
    show();
  });
  const go = (entry: FindEntry | undefined, event: Event) => {
    if (!entry) return;
    event.preventDefault();
    location.href = new URL(entry.path, root).href;
  };
  form.addEventListener("submit", (event) => go(found[active], event));
  // Before the field loses the focus, which closes the list.
  list.addEventListener("mousedown", (event) => {
    const item = (event.target as Element).closest("li");
    if (item && event.button === 0) go(found[[...list.children].indexOf(item)], event);
  });
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget as Node | null)) close();
  });
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target instanceof Element && event.target.closest("input, select, textarea") !== null;
    if (event.key !== "/" || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    input.focus();
  });
}

function idOf(i: number): string {
  return `found-${i}`;
}

function option({ kind, title }: FindEntry, { id, isActive }: { id: string; isActive: boolean }): HTMLLIElement {
  const item = document.createElement("li");
  item.id = id;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", String(isActive));
  const name = document.createElement("bdi");
  name.textContent = title;
  const kindOf = document.createElement("span");
  kindOf.textContent = kindWords[kind];
  item.append(name, " ", kindOf);
  return item;
}
