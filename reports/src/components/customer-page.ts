import type { CustomerFile } from "./customer-file.js";
import { type Markup, markup } from "./markup.js";
import { outputKey, outputTable, outputWords, outputRows as rowsOfOutput } from "./output-words.js";

export { drawn } from "./drawn.js";
export { moduleStrips } from "./module-strips.js";
export { peopleList } from "./people-list.js";
export { recentEvents } from "./recent-events.js";
export { seatAnswer, seatChanges, seatNames, seatRows, seatTable } from "./seats-words.js";
export { show } from "./show.js";
export { supportTable } from "./support-table.js";

/** Nothing of ours is marked in a customer's own picture. */
const unmarked = { alarms: [], talks: [] };

/** The sentence above the picture of output, and the key to its marks. */
export function outputAnswer(file: CustomerFile): Markup {
  const shown = { ...file, ...unmarked };
  return markup`<p>${outputWords(shown, file.outputNoun)}</p>${outputKey(shown)}`;
}

/** The output's weeks as chart rows; a narrow picture holds one year. */
export function outputRows(file: CustomerFile, width: number) {
  return rowsOfOutput(file, width);
}

/** What is marked in the picture of output: declared lulls alone. */
export function outputMarks({ lulls }: CustomerFile, width: number) {
  return { width, height: 260, lulls, ...unmarked, starts: [] };
}

export { outputTable };
