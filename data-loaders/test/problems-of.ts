import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { UserConfig } from "@vitals/tables/config";
import { expect } from "vitest";
import { LoadError } from "../src/index.ts";
import { type Files, folderWith, loadFrom } from "./loading.ts";

/** What a load of these files refuses, with the folder's name taken out; checks that it published nothing. */
export async function problemsOf(files: Files, config: Partial<UserConfig> = {}): Promise<string[]> {
  const dir = await folderWith(files);
  const error = await loadFrom(dir, { sources: { events: { files: "events.csv" } }, ...config }).catch((e) => e);
  expect(error).toBeInstanceOf(LoadError);
  expect(await readdir(join(dir, ".vitals"))).toEqual([]);
  return (error as LoadError).problems.map((problem) => problem.replaceAll(dir, "<dir>"));
}
