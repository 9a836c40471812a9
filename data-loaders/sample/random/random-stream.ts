/** A source of random numbers, uniform in [0, 1). */
export type Random = () => number;

/**
 * A stream of random numbers that its seed and name alone decide, so that a change to one part of the sample leaves the
 * numbers of every other part as they were.
 *
 * The generator is sfc32 by Chris Doty-Humphrey (PractRand, 2014): 128 bits of state, of which one is a counter. The
 * name is folded into its state by FNV-1a (Fowler, Noll and Vo, 1991) and the first twelve draws are thrown away.
 */
export function randomStream(seed: number, ...name: readonly (string | number)[]): Random {
  let a = seed | 0;
  let b = fnv1a(name.join("/"));
  let c = fnv1a([...name].reverse().join("|"));
  let counter = 1;
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}
