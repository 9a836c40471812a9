import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { listedCommands } from "../src/commands/index.ts";

const commands = await Promise.all(listedCommands.map(async ({ name, read }) => ({ name, ...(await read()) })));
const page = readFileSync(new URL("../../../docs/commands.md", import.meta.url), "utf8");
const rowsWith = (start: string) => page.split("\n").filter((line) => line.startsWith(`| \`${start}`));

describe("docs/commands.md", () => {
  it.each(commands.map(({ name }) => [name]))("has a line for vitals %s", (name) => {
    expect(rowsWith(`vitals ${name}`)).toHaveLength(1);
  });

  it("has a line for no command that is gone", () => {
    expect(rowsWith("vitals ")).toHaveLength(commands.length);
  });

  it("names every option with the commands that take it", () => {
    const takenBy = new Map<string, string[]>();
    for (const { name, options } of commands) {
      for (const option of options) takenBy.set(option.long ?? "", [...(takenBy.get(option.long ?? "") ?? []), name]);
    }
    const documented = rowsWith("--").map((row) => {
      const [, option = "", of = ""] = row.split("|").map((cell) => cell.trim());
      const names = of === "all" ? commands.map(({ name }) => name) : of.split(", ");
      return [option.match(/--[a-z-]+/)?.[0], names.sort()];
    });
    expect(Object.fromEntries(documented)).toEqual(
      Object.fromEntries([...takenBy].map(([option, names]) => [option, names.sort()])),
    );
  });
});
