import { expect, it } from "vitest";
import { openPages } from "../../../build/preview/open-pages.ts";

/** Pages that note what they are told, and a clock that goes on by a second whenever somebody looks. */
function preview() {
  let time = 0;
  const now = () => {
    time += 1000;
    return time;
  };
  const pages = openPages(now);
  return {
    pages,
    opened(files: string[], loadedAt = now()) {
      const told: string[] = [];
      const close = pages.open({ files, tell: (each) => told.push(each) }, loadedAt);
      return { told, close };
    },
  };
}

it("marks open pages while an edit is worked in, and has those load again first whose files are there", () => {
  const { pages, opened } = preview();
  const looked = opened(["a", "b"]);
  const other = opened(["a", "c"]);
  pages.begin();
  pages.shown(["a", "b"]);
  expect([looked.told, other.told]).toEqual([
    ["current", "older", "reload"],
    ["current", "older"],
  ]);
  pages.end(true);
  expect([looked.told, other.told]).toEqual([
    ["current", "older", "reload"],
    ["current", "older", "reload"],
  ]);
});

it("marks a page opened meanwhile until its files are there", () => {
  const { pages, opened } = preview();
  pages.begin();
  pages.shown(["a"]);
  const complete = opened(["a"]);
  const partly = opened(["a", "b"]);
  pages.end(true);
  expect([complete.told, partly.told]).toEqual([["current"], ["older", "reload"]]);
});

it("has a page load again whose loading began before its files were there", () => {
  const { pages, opened } = preview();
  pages.begin();
  pages.shown(["a"]);
  expect(opened(["a"], 0).told).toEqual(["reload"]);
  pages.end(true);
  expect([opened(["a"], 1500).told, opened(["b"], 1500).told]).toEqual([["current"], ["reload"]]);
});

it("says of every page that the edit failed, until the next one begins", () => {
  const { pages, opened } = preview();
  const looked = opened(["a"]);
  pages.begin();
  pages.shown(["a"]);
  pages.end(false);
  expect(looked.told).toEqual(["current", "older", "reload", "failed"]);
  expect(opened(["b"]).told).toEqual(["failed"]);
  pages.begin();
  expect(looked.told.at(-1)).toBe("older");
});

it("names the files of open pages, each once, and no longer those of closed ones", () => {
  const { pages, opened } = preview();
  const one = opened(["a", "b"]);
  opened(["b", "c"]);
  expect(pages.files()).toEqual(["a", "b", "c"]);
  one.close();
  expect(pages.files()).toEqual(["b", "c"]);
});
