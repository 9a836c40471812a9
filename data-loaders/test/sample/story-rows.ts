import type { RawSample } from "./raw-sample.ts";

/** Asks a sample about its stories; weeks are counted back from the last whole one, both ends included. */
export interface StoryRows {
  /** The customer of a story that has one. */
  accountOf(story: string): string;
  /** Mean output a week of a story's customer. */
  output(story: string, from: number, to: number, where?: string): Promise<number>;
  /** Mean a week over the events that fit. */
  weekly(where: string, from: number, to: number, counted?: string): Promise<number>;
}

/** The questions that story tests ask. */
export function storyRows({ stories, rows }: RawSample): StoryRows {
  const accountOf = (id: string) => {
    const [account, ...others] = stories.find((story) => story.id === id)?.accounts ?? [];
    if (!account || others.length > 0) throw new Error(`not a story of one customer: ${id}`);
    return account;
  };
  const weekly = async (where: string, from: number, to: number, counted = "sum(units)") => {
    const [row] = await rows(
      `SELECT coalesce(${counted}, 0)::DOUBLE AS n FROM events WHERE ${where} AND ago BETWEEN ${to} AND ${from}`,
    );
    return Number(row?.n) / (from - to + 1);
  };
  const output = (id: string, from: number, to: number, where = "true") =>
    weekly(`kind = 'output' AND org_id = '${accountOf(id)}' AND ${where}`, from, to);
  return { accountOf, output, weekly };
}
