import { inEnglish } from "./in-english.js";

/** Money as people say it: three figures and the right word, `€4.21 million`, `€38,400`; never a false precision. */
export function moneyWords(value: number, currency: string): string {
  const size = Math.abs(value);
  if (size >= 999_500_000) return `${currencySign(currency)}${rounded(value / 1e9)} billion`;
  if (size >= 999_500) return `${currencySign(currency)}${rounded(value / 1e6)} million`;
  return `${currencySign(currency)}${inEnglish(Number(value.toPrecision(3)), 0)}`;
}

/** Money for a narrow column: `€4.2M`, `€38k`; an en dash where it is unknown. */
export function moneyShort(value: number | null, currency: string): string {
  if (value === null) return "–";
  const size = Math.abs(value);
  if (size >= 999_500) return `${currencySign(currency)}${rounded(value / 1e6)}M`;
  if (size >= 9_995) return `${currencySign(currency)}${Math.round(value / 1e3)}k`;
  return `${currencySign(currency)}${inEnglish(Math.round(value))}`;
}

/** Amounts summed by currency, largest first. */
export interface MoneySum {
  readonly currency: string;
  readonly sum: number;
  /** How many amounts are in it. */
  readonly known: number;
}

/**
 * Adds annual values up, each currency by itself because no rate is known here.
 *
 * @param rows - annual_value null is left out; a missing currency is `fallback`
 */
export function sumMoney(
  rows: Iterable<{ annual_value: number | null; currency: string | null }>,
  fallback: string,
): MoneySum[] {
  const sums = new Map<string, { sum: number; known: number }>();
  for (const { annual_value, currency } of rows) {
    if (annual_value === null) continue;
    const entry = sums.get(currency ?? fallback) ?? { sum: 0, known: 0 };
    sums.set(currency ?? fallback, { sum: entry.sum + annual_value, known: entry.known + 1 });
  }
  return [...sums].map(([currency, entry]) => ({ currency, ...entry })).sort((a, b) => b.sum - a.sum);
}

/** Sums in words, joined by `and`; null when nothing is known. */
export function moneySumWords(sums: readonly MoneySum[]): string | null {
  if (sums.length === 0) return null;
  return sums.map(({ sum, currency }) => moneyWords(sum, currency)).join(" and ");
}

function rounded(value: number): string {
  return inEnglish(Number(value.toPrecision(3)), 2);
}

/** The sign of a currency, with a space after it where it is letters. */
export function currencySign(currency: string): string {
  const sign = signs.get(currency) ?? signOf(currency);
  signs.set(currency, sign);
  return sign;
}

const signs = new Map<string, string>();

function signOf(currency: string): string {
  try {
    const parts = new Intl.NumberFormat("en", {
      style: "currency",
      currency,
      currencyDisplay: "narrowSymbol",
    }).formatToParts(0);
    const sign = parts.find((part) => part.type === "currency")?.value ?? currency;
    return /[A-Za-z]$/.test(sign) ? `${sign} ` : sign;
  } catch {
    return `${currency} `;
  }
}
