/** A quarter by the epoch day it begins on: `3rd quarter of 2026`. */
export function quarterWords(from: number): string {
  const date = new Date(from * 86_400_000);
  return `${["1st", "2nd", "3rd", "4th"][Math.floor(date.getUTCMonth() / 3)]} quarter of ${date.getUTCFullYear()}`;
}

/** The same for a picture: `Q3 2026`. */
export function quarterShort(from: number): string {
  const date = new Date(from * 86_400_000);
  return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
}
