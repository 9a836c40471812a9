import { existsSync } from "node:fs";
import { join } from "node:path";
import { type StampedPage, stampPage } from "../stamp/stamp-page.ts";

/** Where the files lie that are made for an audience; no other file of a page reaches it. */
const ownFiles = "data/";
const publishedFile = /_file\/([^"'\s?#]+)\.[0-9a-f]{8}(\.[^"'\s.?#]+)/g;

export interface SlicedPageOptions {
  /** The route's parameter in the page Framework built and in the page wanted; absent for a page without one. */
  readonly parameter?: { readonly from: string; readonly to: string };
  /** The folder that holds `data/` of the audience. */
  readonly root: string;
}

/**
 * A page of one audience made from the page that Framework built once for all of them: every file it names becomes the
 * audience's own. Names the file instead when the page reads one that is not made for audiences.
 */
export function slicedPage(
  shell: string,
  { parameter, root }: SlicedPageOptions,
): StampedPage | { readonly unsliced: string } {
  for (const [, stem = "", extension = ""] of shell.matchAll(publishedFile)) {
    const file = `${parameter ? stem.replaceAll(parameter.from, parameter.to) : stem}${extension}`;
    if (!file.startsWith(ownFiles) || !existsSync(join(root, file))) return { unsliced: file };
  }
  const own = parameter ? stampPage(shell, { ...parameter, root }).html : shell;
  return stampPage(own, { from: ownFiles, to: ownFiles, root });
}
