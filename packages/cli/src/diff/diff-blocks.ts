import { alarmBlocks } from "./blocks/alarms.ts";
import { bandBlocks } from "./blocks/bands.ts";
import { definitionBlocks } from "./blocks/definitions.ts";
import { historyBlocks } from "./blocks/history.ts";
import { scoreBlocks } from "./blocks/scores.ts";
import { whatWasCompared } from "./blocks/what-was-compared.ts";
import type { Block, DiffReport } from "./diff-report.ts";

/** The whole report in reading order: what fails first, then who moves, then why, then history. */
export function diffBlocks(report: DiffReport): Block[] {
  const { health } = report;
  return [
    ...whatWasCompared(report),
    ...definitionBlocks(report),
    ...bandBlocks(health),
    ...alarmBlocks(health.alarms),
    ...scoreBlocks(health),
    ...historyBlocks(health.history),
  ];
}
