import type { Config } from "@vitals/tables/config";
import type { Site } from "../../src/components/site-file.js";
import type { Book } from "./book.ts";
import type { Tables } from "./columns.ts";

/** What the finished parts of a page are made from. */
export interface PageInput {
  readonly book: Book;
  readonly site: Site;
  readonly facts: Tables;
  readonly config: Config;
}
