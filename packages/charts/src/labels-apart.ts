/** Keeps a label only where the one before it has ended, so that none is printed over another. */
export function labelsApart(marks: readonly { time: number; label: string }[], [from, to]: number[], width: number) {
  const scale = width / ((to as number) - (from as number));
  let free = Number.NEGATIVE_INFINITY;
  return marks.filter(({ time, label }) => {
    const at = (time - (from as number)) * scale;
    if (at < free || at + label.length * 5.4 > width + 48) return false;
    free = at + label.length * 5.4 + 8;
    return true;
  });
}
