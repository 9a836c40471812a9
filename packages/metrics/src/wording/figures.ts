/** A number as people write it: `1,234`, `8.5`, never more digits than matter. */
export function figure(value: number): string {
  const rounded = Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return String(rounded).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A count with its noun: `1 week`, `3 weeks`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${figure(count)} ${count === 1 ? singular : plural}`;
}

/**
 * An amount of what is configured in the plural, such as output: `12 routes`, `1 route`, `1 unit of output`.
 *
 * @param plural - a noun of regular English; any other stays as it is
 */
export function amount(count: number, plural: string): string {
  const number = figure(count);
  return `${number} ${number === "1" ? singular(plural) : plural}`;
}

function singular(plural: string): string {
  const [head = "", ...rest] = plural.split(/(?= of )/);
  const one = /(ss|us|is)$/.test(head) ? head : head.replace(/ies$/, "y").replace(/(x|ch|sh|ss)es$|s$/, "$1");
  return [one, ...rest].join("");
}

/** One number over another: `62 % less`, `85 % more`, and from twice as much on `3.2 times as much`. */
export function moreOrLess(ratio: number): string {
  if (ratio >= 2) return `${figure(ratio)} times as much`;
  return ratio >= 1 ? `${percent(ratio - 1)} more` : `${percent(1 - ratio)} less`;
}

/** A share as `62 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
