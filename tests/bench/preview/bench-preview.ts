import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeSample } from "@vitals/data-loaders/sample";
import { chromium, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../../site/chromium.ts";
import { configured } from "../portfolio/large-portfolio.ts";
import { keepResults } from "../results-file.ts";
import { measureBuild } from "../site/measure-build.ts";
import { type Edit, editsOf } from "./edits.ts";
import { type RunningPreview, startPreview } from "./running-preview.ts";
import { type SeenEdit, seeEdits } from "./see-edit.ts";

/** What an edit took, the middle one of its rounds. */
interface MeasuredEdit extends SeenEdit {
  readonly of: Edit["of"];
  /** Every round, in order: the first follows a start. */
  readonly all: readonly SeenEdit[];
  /** Of a whole build in the same run: from start to end, and of the processor. */
  readonly shareOfBuild: number;
  readonly shareOfProcessor: number | null;
}

/**
 * Measures how long an edit takes from its saving to the screen: builds the sample once to compare with, then starts the
 * preview, opens a page in the system's Chromium and edits a page, a signal, the title and a weight of the score. Prints
 * a line for each and keeps them in `bench/results.json`; every file edited is put back.
 *
 * @param options - how often each edit is made; 5 when left out
 */
export async function benchPreview(options: string[]): Promise<void> {
  const rounds = Number(options[0] ?? 5);
  const home = mkdtempSync(join(tmpdir(), "vitals-bench-preview-"));
  try {
    await configured(home);
    await writeSample(join(home, ".vitals", "sample"));
    const { seconds, processorSeconds } = await measureBuild(home, "build");
    const build = { seconds, processorSeconds };
    process.stdout.write(
      `preview: a whole build took ${seconds} s (${processorSeconds ?? "unknown"} s of the processor)\n`,
    );
    const measured: MeasuredEdit[] = [];
    await whilePreviewed(home, async (preview, page) => {
      for (const edit of editsOf(home)) {
        const all = await seeEdits(preview, page, edit, rounds);
        measured.push({ of: edit.of, ...middleOf(all, build), all });
        process.stdout.write(lineOf(measured.at(-1) as MeasuredEdit));
      }
    });
    keepResults("preview", { rounds, build, measured });
  } finally {
    rmSync(home, { recursive: true });
  }
}

async function whilePreviewed(home: string, use: (preview: RunningPreview, page: Page) => Promise<void>) {
  const preview = await startPreview(home);
  const browser = await chromium.launch({ executablePath: findChromium(), args: [...chromiumFlags] });
  try {
    await use(preview, await browser.newPage());
  } finally {
    await browser.close();
    await preview.close();
  }
}

function middleOf(all: readonly SeenEdit[], build: SeenEdit): Omit<MeasuredEdit, "of" | "all"> {
  const middle = all.toSorted((a, b) => a.seconds - b.seconds)[all.length >> 1] as SeenEdit;
  const { seconds, processorSeconds } = middle;
  const isKnown = processorSeconds !== null && build.processorSeconds !== null;
  return {
    seconds,
    processorSeconds,
    shareOfBuild: thousandths(seconds / build.seconds),
    shareOfProcessor: isKnown ? thousandths(processorSeconds / build.processorSeconds) : null,
  };
}

function thousandths(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function lineOf({ of, seconds, processorSeconds, shareOfBuild, shareOfProcessor, all }: MeasuredEdit): string {
  const processor = `${processorSeconds ?? "unknown"} s of the processor, ${shareOfProcessor ?? "unknown"} of a build's`;
  const rounds = all.map((each) => each.seconds).join(", ");
  return `preview: an edit of a ${of} is on the screen after ${seconds} s, ${shareOfBuild} of a build, and takes ${processor}; all rounds ${rounds} s\n`;
}
