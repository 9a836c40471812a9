/** A signal's unit beside its value: one of it in the singular, minus signs as such; money carries its own sign. */
export function unitWords(unit: string, value: number): string {
  if (unit === "money") return "";
  if (unit === "people") return value === 1 ? "person" : unit;
  // The word that is counted ends before the first "per" or "of": "tickets per producing user".
  const words = unit.replace(/-(?=\d)/g, "−");
  return value === 1 ? words.replace(/^([a-z ]*?)s(?=$| per | of )/, "$1") : words;
}
