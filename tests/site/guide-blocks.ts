/** A block of code of a guide, and the file that the line above it names. */
export interface GuideBlock {
  readonly file: string | null;
  readonly language: string;
  readonly text: string;
}

/** The blocks of code between two headings of a guide, as a reader copies them: without the indent of their list. */
export function guideBlocks(guide: string, heading: string): GuideBlock[] {
  const [, section = ""] = guide.split(`\n## ${heading}\n`);
  const [own = ""] = section.split("\n## ");
  return [
    ...own.matchAll(/^(?<above>[^\n]*)\n\n(?<indent> *)```(?<language>\w+)\n(?<text>.*?)\n\k<indent>```$/gms),
  ].map(({ groups: { above = "", indent = "", language = "", text = "" } = {} }) => ({
    file: /`([\w/.-]+\/[\w.-]+\.ts)`/.exec(above)?.[1] ?? null,
    language,
    text: `${text.replaceAll(new RegExp(`^${indent}`, "gm"), "")}\n`,
  }));
}

/**
 * Applies a block of the language `diff`: in each part, new lines and the old ones that they stand before.
 *
 * @throws where the old lines do not stand in the text exactly once
 */
export function patched(text: string, diff: string): string {
  return diff.split(/^@@.*\n/m).reduce((now, part) => {
    const lines = part.split("\n").filter((line) => line !== "");
    const before = lines.filter((line) => !line.startsWith("+")).map((line) => `\n${line.slice(1)}`);
    const after = lines.map((line) => `\n${line.slice(1)}`);
    if (now.split(before.join("")).length !== 2) throw new Error(`the guide's lines do not stand there once:${before}`);
    return now.replace(before.join(""), () => after.join(""));
  }, text);
}
