/**
 * The standard normal distribution function, to machine precision for |z| up to 8 (series of Marsaglia 2004, "Evaluating
 * the normal distribution"); NaN of NaN.
 */
export function normalShareBelow(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  if (z < -8) return 0;
  if (z > 8) return 1;
  let sum = z;
  let term = z;
  for (let i = 3; sum + term !== sum; i += 2) {
    term *= (z * z) / i;
    sum += term;
  }
  return 0.5 + sum * Math.exp(-0.5 * z * z - 0.5 * Math.log(2 * Math.PI));
}
