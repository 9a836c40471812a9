/** A number as people write it: `1,234`, `8.5`, never more digits than matter. */
export function figure(value: number): string {
  const rounded = Math.abs(value) < 10 ? Math.round(value * 10) / 10 : Math.round(value);
  return String(rounded).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A count with its noun: `1 week`, `3 weeks`. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${figure(count)} ${count === 1 ? singular : plural}`;
}

/** A share as `62 percent`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} percent`;
}
