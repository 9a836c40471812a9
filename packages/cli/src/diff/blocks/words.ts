import type { Money } from "@vitals/metrics";

/** Words joined as a sentence joins them. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

/** A count with its noun: `1 customer`, `1,200 customers`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** Money a year: `EUR 12,000`, several currencies beside each other, a dash for none. */
export function moneyWords(money: Money): string {
  const parts = Object.entries(money).map(
    ([currency, value]) => `${currency} ${Math.round(value).toLocaleString("en")}`,
  );
  return parts.length > 0 ? parts.join(" + ") : "-";
}

/** A number before and after: `12 → 14`, and once when it stays. */
export function arrow(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`;
}

/** Points with their sign: `+3.2`. */
export function signed(points: number): string {
  const text = points.toFixed(1);
  return points > 0 ? `+${text}` : text;
}
