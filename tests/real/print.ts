/** Prints figures of one line, so that a run of the suite shows what was measured. */
export function print(what: string, figures: Readonly<Record<string, string | number>>): void {
  const said = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  process.stdout.write(`${what}: ${said.join(", ")}\n`);
}
