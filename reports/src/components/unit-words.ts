/** A signal's unit beside its value: one of it in the singular, money by the currency of the report. */
export function unitWords(unit: string, value: number, currency: string): string {
  if (unit === "money") return currency;
  if (unit === "people") return value === 1 ? "person" : unit;
  // The word that is counted ends before the first "per" or "of": "tickets per producing user".
  return value === 1 ? unit.replace(/^([a-z ]*?)s(?=$| per | of )/, "$1") : unit;
}
