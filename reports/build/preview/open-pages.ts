/** What a page in somebody's browser is told: how its figures stand to the last edit, or to load again. */
export type Told = "current" | "older" | "failed" | "reload";

/** The pages that are open in browsers while edits are worked in. */
export interface OpenPages {
  /**
   * A page was opened.
   *
   * @param loadedAt - when its loading began, in milliseconds
   * @returns a function to call when it is closed
   */
  open(page: OpenPage, loadedAt: number): () => void;
  /** The files that open pages show. */
  files(): string[];
  /** An edit is being worked in: from now on files may be of before or after it. */
  begin(): void;
  /** These files are of after it. */
  shown(files: readonly string[]): void;
  /** All files are of after it; or it failed, and they may be of before or after it until the next edit. */
  end(isDone: boolean): void;
}

interface OpenPage {
  readonly files: readonly string[];
  readonly tell: (told: Told) => void;
}

/**
 * Keeps open pages from showing figures of before and after an edit together without saying so: a page is marked as older
 * until all its files are there, and then loaded again.
 */
export function openPages(now: () => number = Date.now): OpenPages {
  const pages = new Map<OpenPage, { isShown: boolean }>();
  let state: "current" | "older" | "failed" = "current";
  let fresh = new Set<string>();
  /** When the fresh files were there, and when all were. */
  let [freshAt, allAt] = [0, 0];
  const isFresh = ({ files }: OpenPage) => files.every((file) => fresh.has(file));
  const isComplete = (page: OpenPage) => state === "current" || (state === "older" && isFresh(page));
  const reload = (page: OpenPage) => {
    pages.set(page, { isShown: true });
    page.tell("reload");
  };
  const tellAll = (told: Told) => {
    for (const page of pages.keys()) page.tell(told);
  };
  return {
    open(page, loadedAt) {
      pages.set(page, { isShown: isComplete(page) });
      if (!isComplete(page)) page.tell(state);
      else if (loadedAt < (isFresh(page) ? freshAt : allAt)) reload(page);
      else page.tell("current");
      return () => void pages.delete(page);
    },
    files: () => [...new Set([...pages.keys()].flatMap(({ files }) => files))],
    begin() {
      state = "older";
      fresh = new Set();
      for (const page of pages.keys()) pages.set(page, { isShown: false });
      tellAll("older");
    },
    shown(files) {
      fresh = new Set(files);
      freshAt = now();
      for (const page of pages.keys()) if (isFresh(page)) reload(page);
    },
    end(isDone) {
      state = isDone ? "current" : "failed";
      if (!isDone) return tellAll("failed");
      allAt = now();
      for (const [page, { isShown }] of pages) if (!isShown) reload(page);
    },
  };
}
