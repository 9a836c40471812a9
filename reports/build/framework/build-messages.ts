/** What the process that runs Framework tells the one that started it. */
export type BuildMessage =
  | { readonly type: "page"; readonly path: string }
  | BuildDone
  /** Nothing was built, because this route cannot be stamped: build again without stamping it. */
  | { readonly type: "unstampable"; readonly route: string; readonly message: string }
  | { readonly type: "failed"; readonly path: string | undefined; readonly message: string };

/** The end of a build that went well. */
export interface BuildDone {
  readonly type: "done";
  /** All pages written, and how many of them were stamped from another one. */
  readonly pages: number;
  readonly stamped: number;
  /** Whole sentences: broken links, a route that could not be stamped. */
  readonly warnings: readonly string[];
}
