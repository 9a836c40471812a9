import { readFileSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "playwright-core";
import type { Edit } from "./edits.ts";
import type { RunningPreview } from "./running-preview.ts";

/** How long it took until an edit was on the screen, and what it cost until the preview had nothing more to do. */
export interface SeenEdit {
  readonly seconds: number;
  /** Of the processor, in all processes of the preview; null where the system does not say. */
  readonly processorSeconds: number | null;
}

/** Milliseconds before an edit is given up. */
const patience = 60_000;

/** Edits a file some times while the page that shows it is open, then puts it back as it was. */
export async function seeEdits(preview: RunningPreview, page: Page, edit: Edit, rounds: number): Promise<SeenEdit[]> {
  const before = readFileSync(edit.file, "utf8");
  const seen: SeenEdit[] = [];
  try {
    await page.goto(`${preview.url}${edit.page}`, { waitUntil: "networkidle" });
    await quiet(preview);
    for (let round = 1; round <= rounds; round++) {
      const text = edit.edited(before, round);
      const used = preview.processorSeconds();
      const begun = performance.now();
      writeFileSync(edit.file, text);
      await untilShown(page, edit.shown(round)).catch((cause) => {
        throw new Error(`the edit of a ${edit.of} was not shown on ${page.url()} in ${patience / 1000} s`, { cause });
      });
      const seconds = Math.round(performance.now() - begun) / 1000;
      await quiet(preview);
      const now = preview.processorSeconds();
      const processorSeconds = used === null || now === null ? null : Math.round((now - used) * 100) / 100;
      seen.push({ seconds, processorSeconds });
    }
  } finally {
    writeFileSync(edit.file, before);
    await quiet(preview);
  }
  return seen;
}

/** Also across a page's being loaded again. */
async function untilShown(page: Page, text: RegExp): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source).test(document.body.textContent), text.source, {
    timeout: patience,
    polling: 20,
  });
}

/** Until the preview has used next to nothing of the processor for a second. */
async function quiet(preview: RunningPreview): Promise<void> {
  for (let used = preview.processorSeconds() ?? 0; ; ) {
    await sleep(1000);
    const now = preview.processorSeconds() ?? 0;
    if (now - used < 0.05) return;
    used = now;
  }
}
