import type { Site } from "../../src/components/site-file.js";
import { readBook } from "../site-data/book.ts";
import { middleHalf, signalsToday } from "../site-data/signal-norms.ts";
import { fewestOthers, type Report, type Slice } from "./slice.ts";

/**
 * The signals with the middle half of all customers of the book to compare with, not of the slice alone. Both ends are rounded
 * to two figures, because an end may be the very value of one customer; where fewer than five others stand behind it there is
 * none.
 */
export function comparedWithBook(signals: Site["signals"], { facts, health }: Report, slice: Slice): Site["signals"] {
  const book = readBook(facts, health);
  const own = book.customers.filter(({ account_id }) => slice.accounts.has(account_id)).length;
  const today = signalsToday(health.signals, book);
  return signals.map((signal) => {
    const norm = middleHalf(today.get(signal.id)?.values ?? []);
    const isCrowd = norm !== null && norm.accounts - own >= fewestOthers;
    return { ...signal, norm: isCrowd ? { ...norm, low: twoFigures(norm.low), high: twoFigures(norm.high) } : null };
  });
}

function twoFigures(value: number): number {
  return Number(value.toPrecision(2));
}
