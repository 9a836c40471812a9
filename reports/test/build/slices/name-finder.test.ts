import { describe, expect, it } from "vitest";
import { nameReplacer } from "../../../build/slices/name-finder.ts";

const replace = nameReplacer(
  ["Acme", "Acme Water", "O'Hara & Sons", "org_0002", "12", "2002", "ab", "“Quoted” Ltd"],
  "X",
);

describe("names in what people wrote", () => {
  it.each([
    ["Acme is faster.", "X is faster."],
    ["they left ACME, for acme's price", "they left X, for X's price"],
    ["Acme Water and Acme", "X and X"],
    ["ask O'Hara & Sons!", "ask X!"],
    ["see org_0002.", "see X."],
    ["a “Quoted” Ltd offer", "a X offer"],
    ["Acmeville and Pacme stay", "Acmeville and Pacme stay"],
    ["org_00021 stays", "org_00021 stays"],
    ["12 of 2002 ab", "12 of 2002 ab"],
    ["İstanbul, then Acme", "İstanbul, then X"],
    ["", ""],
  ])("%j becomes %j", (text, expected) => {
    expect(replace(text)).toBe(expected);
  });
});
