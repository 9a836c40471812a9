import type { Links } from "../../../src/components/links.js";
import type { Markup } from "../../../src/components/markup.js";
import type { PageInput } from "../page-input.ts";
import type { ValueBook } from "./value-book.ts";

/** Share of the value that few features make; the picture has its line there. */
export const mostOfIt = 0.8;

/** What every part of the page is made from. */
export interface ValuePage {
  readonly book: PageInput["book"];
  readonly value: ValueBook;
  readonly currency: string;
  readonly links: Links;
  /** A command as a link to its page where it has one. */
  readonly nameOf: (event: string) => Markup;
  readonly titleOf: (event: string) => string;
}
