import type { History } from "../history/history.ts";
import { oncePerHistory } from "../history/once-per-history.ts";
import { declaredLulls } from "../monitor/declared-lulls.ts";

/** 1 for each row whose week counts as one in which a customer could have worked: loaded, and in no declared lull. */
export const countedWeeks = oncePerHistory((history: History): Uint8Array => {
  const { lullOf } = declaredLulls(history);
  return Uint8Array.from(history.loaded, (loaded, row) => Number(loaded === 1 && lullOf[row] === -1));
});
